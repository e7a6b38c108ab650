import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { DeskError, type DeskErrorKind, Invalid } from "@/lib/base/errors";
import { logOf } from "@/lib/base/log";
import { errorSentence } from "./error-sentence";

const STATUS: Readonly<Record<DeskErrorKind, number>> = {
  invalid: 400,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  refused: 422,
};

const TITLE: Readonly<Record<number, string>> = {
  400: "Malformed",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Wrong media type",
  422: "Refused",
  429: "Too many requests",
  500: "Broken",
  503: "Away",
};

export interface Problem {
  status: number;
  code: string;
  detail: string;
  extra?: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

/** RFC 9457, with our `code`. */
export function problemResponse(problem: Problem): Response {
  const { status, code, detail, extra } = problem;
  const body = {
    type: `urn:caret:problem:${code}`,
    title: TITLE[status] ?? "Problem",
    status,
    detail,
    code,
    ...extra,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...problem.headers },
  });
}

/** What a thrown thing is to the asker. A bug becomes 500 with a mark that the log has too, and no stack. */
export function problemOf(error: unknown, locale = "en"): Problem {
  if (error instanceof ZodError) return malformed(error);
  if (error instanceof DeskError) {
    const details = error.details === undefined ? {} : { details: error.details };
    const findings = hasFindings(error.details) ? { findings: error.details.findings } : {};
    return {
      status: error.code === "upload-too-large" ? 413 : STATUS[error.kind],
      code: error.code,
      detail: errorSentence(error, locale),
      extra: { values: error.values, ...details, ...findings },
    };
  }
  if (isDatabaseAway(error)) {
    logOf("web").warn({ err: error }, "the database does not answer");
    const detail = errorSentence(new Invalid("database-away"), locale);
    return { status: 503, code: "database-away", detail, headers: { "retry-after": "5" } };
  }
  const id = randomUUID().slice(0, 8);
  logOf("web").error({ id, err: error }, "unexpected");
  return { status: 500, code: "internal", detail: errorSentence(new Invalid("internal", { id }), locale) };
}

/** A refusal at the door, before any verb ran. */
export function doorProblem(
  status: number,
  code: string,
  values: Record<string, string | number> = {},
): Response {
  const headers: Record<string, string> =
    code === "too-many-requests" ? { "retry-after": String(values.seconds ?? 1) } : {};
  return problemResponse({ status, code, detail: errorSentence(new Invalid(code, values)), headers });
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|Can't reach database|Connection terminated|DatabaseNotReachable|ConnectionClosed|terminating connection|starting up|shutting down|timeout exceeded when trying to connect/i;

/** The database is down, coming up or out of reach: nothing was written. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return /^(P1001|P1017|57P0[123]|ECONNREFUSED)$/.test(code) || AWAY.test(error.message);
}

function malformed(error: ZodError): Problem {
  const fields = error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return {
    status: 400,
    code: "malformed",
    detail: errorSentence(new Invalid("malformed")),
    extra: { fields },
  };
}

function hasFindings(details: unknown): details is { findings: unknown } {
  return typeof details === "object" && details !== null && "findings" in details;
}

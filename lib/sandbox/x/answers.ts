/** What an endpoint gives back. `body` becomes JSON; `bytes` goes out as it is. */
export interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  bytes?: Uint8Array;
}

/** Returned by a handler that has written (or is still writing) to `request.res` itself. */
export const handled: unique symbol = Symbol("handled");

export interface ProblemExtras {
  title?: string;
  /** Only the slug; the host is added. Left out it is `about:blank`. */
  slug?: string;
  [member: string]: unknown;
}

const problemHost = "https://api.x.com/2/problems/";
const titles: Readonly<Record<number, string>> = {
  400: "Invalid Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** Turns a slug into X's `type` URL. */
export function problemType(slug: string): string {
  return `${problemHost}${slug}`;
}

export function json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return headers ? { status, body, headers } : { status, body };
}

/** X's problem+json: title, detail, status, type. Further members go along as given. */
export function problem(status: number, detail: string, extras: ProblemExtras = {}): Answer {
  const { title, slug, ...rest } = extras;
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: {
      title: title ?? titles[status] ?? "Error",
      detail,
      type: slug ? problemType(slug) : "about:blank",
      status,
      ...rest,
    },
  };
}

/** 400 `invalid-request`, naming the parameter as X does. */
export function invalidRequest(message: string, parameters: Readonly<Record<string, string[]>> = {}): Answer {
  return problem(400, "One or more parameters to your request was invalid.", {
    slug: "invalid-request",
    errors: [{ parameters, message }],
  });
}

/** Thrown anywhere under a handler; the router answers with what it carries. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`refused with ${answer.status}`);
    this.name = "Refusal";
  }
}

/** Stops the handler with this answer. */
export function refuse(answer: Answer): never {
  throw new Refusal(answer);
}

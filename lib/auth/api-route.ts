import type { z } from "zod";
import { Forbidden, Invalid } from "@/lib/base/errors";
import type { Ctx, Role } from "@/lib/context/ctx";
import { type Caller, resolveCaller } from "./caller";
import { cleanInput, cleanText } from "./clean-input";
import { claimKey, keepAnswer } from "./idempotency";
import { doorProblem, problemOf, problemResponse } from "./problem";
import { readBody } from "./read-body";
import { type Costly, takePlace } from "./request-limit";

export interface RouteOptions<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  summary: string;
  /** What a program's key must hold. Without one, only agents may call. */
  scope?: string;
  roles?: readonly Role[];
  params?: P;
  query?: Q;
  body?: B;
  /** What it answers, for the OpenAPI document. */
  answer?: z.ZodType;
  status?: number;
  /** What it answers with 202, where it may only ask somebody else. */
  accepted?: z.ZodType;
  maxBytes?: number;
  /** Fields in which a card number is refused by the verb instead of masked at the door. */
  unmasked?: readonly string[];
  /** For calls that cost more than most: a share of their own, so that a flood of one slows nobody else. */
  costly?: Costly;
}

export interface RouteInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.infer<P>;
  query: z.infer<Q>;
  body: z.infer<B>;
  request: Request;
  locale: string;
}

type Handler = (
  request: Request,
  segment: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;
export type ApiRoute = Handler & { options: RouteOptions<z.ZodType, z.ZodType, z.ZodType> };

const JSON_BYTES = 1_000_000;

/**
 * A door for machines and for the browser's live reads: session or key, right, shape, verb, answer.
 * A handler may hand back a Response of its own (a file, a stream).
 */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  options: RouteOptions<P, Q, B>,
  run: (ctx: Ctx, input: RouteInput<P, Q, B>) => Promise<unknown>,
): ApiRoute {
  const handler: Handler = async (request, segment) => {
    let locale = "en";
    let leave = () => {};
    try {
      const caller = await resolveCaller(request);
      if (caller instanceof Response) return caller;
      locale = caller.locale;
      refuseWrongRole(caller.ctx, options);
      const place = options.costly ? await takePlace(caller.name, options.costly) : leave;
      if (typeof place === "number") return doorProblem(429, "too-many-requests", { seconds: place });
      leave = place;
      const params = options.params?.parse(await segment.params) as z.infer<P>;
      const query = options.query?.parse(readQuery(new URL(request.url).searchParams)) as z.infer<Q>;
      const text = options.body ? await readBody(request, options.maxBytes ?? JSON_BYTES) : "";
      if (text instanceof Response) return text;
      const body = options.body?.parse(parseJson(text, options.unmasked)) as z.infer<B>;
      const answer = () => run(caller.ctx, { params, query, body, request, locale: caller.locale });
      return await once(caller, request, text, options.status ?? 200, answer);
    } catch (error) {
      return problemResponse(problemOf(error, locale));
    } finally {
      leave();
    }
  };
  return Object.assign(handler, { options: options as RouteOptions<z.ZodType, z.ZodType, z.ZodType> });
}

function refuseWrongRole(ctx: Ctx, options: { scope?: string; roles?: readonly Role[] }): void {
  const { actor } = ctx;
  if (actor.type === "program") {
    if (!options.scope || !actor.scopes.includes(options.scope)) throw new Forbidden("forbidden");
    return;
  }
  if (actor.type !== "agent") throw new Forbidden("forbidden");
  if (options.roles && !options.roles.includes(actor.role)) throw new Forbidden("forbidden");
}

/** A doubled key of a query is malformed: which one counts would be a guess. */
function readQuery(search: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [key, value] of search) {
    if (Object.hasOwn(query, key)) throw new Invalid("malformed", { field: key });
    query[key] = cleanText(value, [], key);
  }
  return query;
}

function parseJson(text: string, unmasked: readonly string[] = []): unknown {
  if (text === "") return {};
  try {
    return cleanInput(JSON.parse(text), unmasked);
  } catch {
    throw new Invalid("malformed");
  }
}

async function once(
  caller: Caller,
  request: Request,
  text: string,
  status: number,
  answer: () => Promise<unknown>,
): Promise<Response> {
  const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key === null) return respond(status, await answer());
  if (key.length === 0 || key.length > 200) return doorProblem(400, "malformed");
  const scope = `${caller.name} ${new URL(request.url).pathname}`;
  const before = await claimKey(caller.ctx, scope, key, text);
  if (before) return respond(before.status, before.body);
  let kept = false;
  try {
    const body = await answer();
    await keepAnswer(
      caller.ctx,
      scope,
      key,
      body instanceof Response ? null : { status, body: body ?? null },
    );
    kept = true;
    return respond(status, body);
  } finally {
    if (!kept) await keepAnswer(caller.ctx, scope, key, null);
  }
}

function respond(status: number, body: unknown): Response {
  if (body instanceof Response) return body;
  const headers = { "cache-control": "no-store" };
  if (body === undefined || body === null)
    return new Response(null, { status: status === 200 ? 204 : status, headers });
  return Response.json(body, { status, headers });
}

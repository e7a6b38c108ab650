import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, type handled, problem, refuse } from "./answers";
import type { Caller, Dialect } from "./model";

export interface Part {
  name: string;
  filename?: string;
  type?: string;
  bytes: Buffer;
}

export interface XRequest {
  method: string;
  path: string;
  /** The route's template, such as `/2/users/:id/mentions`. */
  template: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  raw: Buffer;
  /** The parsed body: JSON as it is, urlencoded as a flat object, else undefined. */
  body: unknown;
  /** multipart/form-data, in order. */
  parts: readonly Part[];
  caller: Caller | undefined;
  dialect: Dialect;
  req: IncomingMessage;
  res: ServerResponse;
}

/** Calls per 15 minutes, or per 24 hours, of one app or one person. */
export interface Limit {
  app?: number;
  user?: number;
  app24?: number;
  user24?: number;
  /** Routes with the same bucket share their budget; left out each route has its own. */
  bucket?: string;
}

export interface Access {
  /** `any` takes app or user; `none` is for OAuth and the like, which look at the header themselves. */
  auth: "none" | "any" | "user" | "app";
  /** OAuth 2.0 scopes a user token must hold. */
  scopes?: readonly string[];
  limit?: Limit;
}

export type Handler = (request: XRequest) => Answer | typeof handled | Promise<Answer | typeof handled>;

export interface Route {
  method: string;
  template: string;
  segments: readonly string[];
  access: Access;
  handler: Handler;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
}

const isParam = (segment: string) => segment.startsWith(":");

function precedes(a: Route, b: Route): number {
  for (const [i, segment] of a.segments.entries()) {
    const difference = Number(isParam(segment)) - Number(isParam(b.segments[i] ?? ""));
    if (difference !== 0) return difference;
  }
  return 0;
}

function paramsOf(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, expected] of route.segments.entries()) {
    const given = segments[i] ?? "";
    if (isParam(expected)) params[expected.slice(1)] = given;
    else if (expected !== given) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The table of endpoints; fixed segments win over parameters. */
export class Router {
  readonly #routes = new Map<string, Route[]>();

  route(method: string, template: string, access: Access, handler: Handler): void {
    const segments = template.split("/").slice(1);
    const key = `${method} ${segments.length}`;
    const routes = this.#routes.get(key) ?? [];
    routes.push({ method, template, segments, access, handler });
    routes.sort(precedes);
    this.#routes.set(key, routes);
  }

  match(method: string, path: string): Match | undefined {
    const segments = path.split("/").slice(1).map(decoded);
    for (const route of this.#routes.get(`${method} ${segments.length}`) ?? []) {
      const params = paramsOf(route, segments);
      if (params) return { route, params };
    }
    return undefined;
  }
}

export type UserCaller = Extract<Caller, { kind: "user" }>;

/** The person behind the request. Only for routes with `auth: "user"`. */
export function userCaller(request: XRequest): UserCaller {
  if (request.caller?.kind === "user") return request.caller;
  return refuse(problem(401, "Unauthorized"));
}

/** A parameter of the route's template. */
export function param(request: XRequest, name: string): string {
  return request.params[name] ?? "";
}

/** The body as an object, or 400. */
export function bodyObject(request: XRequest): Readonly<Record<string, unknown>> {
  const { body } = request;
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return { ...body };
  return refuse(problem(400, "The request body must be a JSON object.", { slug: "invalid-request" }));
}

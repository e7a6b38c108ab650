import type { Ctx } from "@/lib/context/ctx";
import { addressOf } from "./address";
import { findKeyCtx } from "./api-key-ctx";
import { isSameOrigin, isServedHost } from "./hosts";
import { doorProblem } from "./problem";
import { secondsToWait } from "./request-limit";
import { ctxOfSession, findSessionAgent } from "./session-ctx";
import { readSessionId } from "./session-token";

export interface Caller {
  ctx: Ctx;
  locale: string;
  /** What rate limits and idempotency are counted by. */
  name: string;
}

const BEARER = /^Bearer ([\x21-\x7e]{1,512})$/;

/** Who calls the API: a key, or the browser with its cookie from our own origin. A Response is the refusal. */
export async function resolveCaller(request: Request): Promise<Caller | Response> {
  const host = request.headers.get("host");
  if (!isServedHost(host)) return doorProblem(403, "wrong-host");
  const authorization = request.headers.get("authorization");
  const caller =
    authorization === null ? await bySession(request) : await byKey(authorization, request.headers);
  if (caller instanceof Response) return caller;
  const wait = await secondsToWait(caller.name, true);
  return wait > 0 ? doorProblem(429, "too-many-requests", { seconds: wait }) : caller;
}

async function byKey(authorization: string, headers: Headers): Promise<Caller | Response> {
  const key = BEARER.exec(authorization)?.[1];
  const wait = key ? 0 : await secondsToWait("malformed-key", false);
  if (wait > 0) return doorProblem(429, "too-many-requests", { seconds: wait });
  const ctx = key ? await findKeyCtx(key, headers.get("host"), addressOf(headers)) : null;
  if (!ctx) return doorProblem(401, "unauthenticated");
  return { ctx, locale: "en", name: `key:${key}` };
}

async function bySession(request: Request): Promise<Caller | Response> {
  const sessionId = await readSessionId();
  const agent = sessionId ? await findSessionAgent(sessionId) : null;
  if (!agent) return doorProblem(401, "unauthenticated");
  if (agent.mustEnrol) return doorProblem(403, "second-factor-needed");
  const isChange = request.method !== "GET" && request.method !== "HEAD";
  if (isChange && !isSameOrigin(request)) return doorProblem(403, "cross-site");
  return {
    ctx: await ctxOfSession(agent, addressOf(request.headers)),
    locale: agent.locale,
    name: `agent:${agent.agentId}`,
  };
}

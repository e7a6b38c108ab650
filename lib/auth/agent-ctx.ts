import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Ctx, Role } from "@/lib/context/ctx";
import { addressOf } from "./address";
import { isServedHost } from "./hosts";
import { ctxOfSession, findSessionAgent, type SessionAgent } from "./session-ctx";
import { readSessionId } from "./session-token";

export interface AgentCtx {
  ctx: Ctx;
  agent: SessionAgent;
}

/** Who is signed in, or null. Looked up once per request. */
export const findAgent = cache(async (): Promise<AgentCtx | null> => {
  const incoming = await headers();
  if (!isServedHost(incoming.get("host"))) return null;
  const sessionId = await readSessionId();
  const agent = sessionId ? await findSessionAgent(sessionId) : null;
  return agent ? { ctx: await ctxOfSession(agent, addressOf(incoming)), agent } : null;
});

/** For every page of the desk: who is signed in, with one of the roles asked for; else off to sign in, or back to the inbox. */
export async function requireAgent(roles?: readonly Role[]): Promise<AgentCtx> {
  const found = await findAgent();
  if (!found) redirect("/login");
  if (found.agent.mustEnrol) redirect("/second-factor");
  if (roles && !roles.includes(found.agent.role)) redirect("/inbox");
  return found;
}

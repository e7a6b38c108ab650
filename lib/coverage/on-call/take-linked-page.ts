import { Refused } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { takePage } from "./acknowledge-page";
import { stepOfToken } from "./page-secrets";

export interface LinkedPage {
  state: "open" | "acknowledged" | "unanswered" | "ended";
  reason: string;
  raisedAt: string;
  conversationId: string | null;
  acknowledgedAt: string | null;
  by: string | null;
  locale: string;
  zone: string;
}

/** What the link of a mail or a text message is about; null for a link this desk did not make, or a day old. Open to whoever holds it. */
export async function findLinkedPage(ctx: Ctx, token: string): Promise<LinkedPage | null> {
  const found = await read(ctx, token);
  if (!found) return null;
  const { pageId: _page, agentId: _agent, raisedAt, acknowledgedAt, ...rest } = found;
  return {
    ...rest,
    raisedAt: raisedAt.toISOString(),
    acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
  };
}

/** Takes the page for whom the link went to; it does so once. Open to whoever holds it. Throws Refused `page-link-dead`. */
export async function takeLinkedPage(ctx: Ctx, { token }: { token: string }): Promise<LinkedPage> {
  const found = await read(ctx, token);
  if (!found || !(await takePage(ctx, found.pageId, found.agentId, "link")))
    throw new Refused("page-link-dead");
  const taken = await findLinkedPage(ctx, token);
  if (!taken) throw new Refused("page-link-dead");
  return taken;
}

interface Row extends Omit<LinkedPage, "raisedAt" | "acknowledgedAt"> {
  pageId: string;
  agentId: string;
  raisedAt: Date;
  acknowledgedAt: Date | null;
}

async function read(ctx: Ctx, token: string): Promise<Row | null> {
  const stepId = stepOfToken(ctx, token);
  if (stepId === null) return null;
  const [row] = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id AS "pageId", s."agentId", p.state, p.reason, p."raisedAt", p."conversationId", p."acknowledgedAt",
      b."displayName" AS by, a.locale, a.zone
    FROM "PageStep" s JOIN "Page" p ON p.id = s."pageId" AND p.kind <> 'code' JOIN "Agent" a ON a.id = s."agentId"
      LEFT JOIN "Agent" b ON b.id = p."acknowledgedById"
    WHERE s.id = ${stepId}::uuid AND a."isActive" AND p."raisedAt" > ${after(ctx.now(), -DAY)}::timestamptz`;
  return row ?? null;
}

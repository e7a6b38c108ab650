import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { onAcknowledge } from "../rules/page-escalation";
import { type PageRow, ringPage } from "./insert-page";

export type Via = "desk" | "link" | "sms" | "voice";

/**
 * Says "I'm on it": nobody else is paged. The first one stands, whoever comes later. Whoever was paged, leads and admins.
 * Throws NotFound.
 */
export async function acknowledgePage(outer: Ctx, id: string): Promise<void> {
  const { agentId, role } = requireAgentActor(outer.actor);
  const steps = await outer.db.pageStep.count({ where: { pageId: id, agentId } });
  if (steps === 0 && role === "agent") throw new NotFound("not-found");
  if (!(await takePage(outer, id, agentId, "desk"))) throw new NotFound("not-found");
}

/** Writes who has a page, by whatever way it was said; checks no right. False when there is no such page. */
export async function takePage(outer: Ctx, id: string, agentId: string, via: Via): Promise<boolean> {
  return inTransaction(outer, async (ctx) => {
    const [page] = await ctx.db.$queryRaw<PageRow[]>`SELECT * FROM "Page" WHERE id = ${id}::uuid FOR UPDATE`;
    if (!page || page.kind === "code") return false;
    const clock = { ...page, state: page.state as "open", paged: [], nextAtMs: null };
    if (onAcknowledge(clock) === clock) return true;
    const now = ctx.now();
    await ctx.db.page.update({
      where: { id },
      data: {
        state: "acknowledged",
        nextAt: null,
        endedAt: now,
        acknowledgedAt: now,
        acknowledgedById: agentId,
        acknowledgedVia: via,
      },
    });
    await ctx.db.pageStep.updateMany({
      where: { pageId: id, state: "queued" },
      data: { state: "skipped", code: "acknowledged", endedAt: now },
    });
    await writeEntry(ctx, {
      action: "page.acknowledged",
      subject: "page",
      subjectId: id,
      values: { agentId, via },
    });
    await ringPage(ctx, page);
    return true;
  });
}

import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Locked } from "./lock-visible";
import { merge } from "./merge";
import { planJoin } from "./plan-join";
import { recordActs } from "./record-acts";

/**
 * Joins the open conversations of a handle that came and of whom it came to, or asks an agent. The rows are locked by
 * `giveThreads`, in whose transaction it is. Returns the conversations that changed.
 */
export async function joinLinked(
  ctx: Ctx,
  input: { handleId: string; movedIds: readonly string[]; customerId: string; linkId: string },
): Promise<string[]> {
  const plan = await planJoin(ctx, input);
  switch (plan.kind) {
    case "none":
      return [];
    case "ask":
      for (const conversationId of input.movedIds.filter((id) => plan.conversationIds.includes(id))) {
        const conversationIds = plan.conversationIds.filter((id) => id !== conversationId);
        await recordActs(ctx, [
          { conversationId, kind: "join-proposed", values: { conversationIds, linkId: input.linkId } },
        ]);
      }
      return [];
    case "join": {
      const rows = await readRows(ctx, [plan.intoId, plan.fromId]);
      const into = rows.find(({ id }) => id === plan.intoId);
      const from = rows.find(({ id }) => id === plan.fromId);
      if (!into || !from) return [];
      await merge(ctx, { into, from, assigneeId: plan.assigneeId, linkId: input.linkId });
      return [into.id, from.id];
    }
  }
}

/** As they stand; whoever acts was asked for the right to both people before. */
function readRows(ctx: Ctx, ids: readonly string[]): Promise<Locked[]> {
  return ctx.db.$queryRaw<Locked[]>`
    SELECT id, "customerId", "accountId", status, "assigneeId", "teamId", tags, "reasonIds", "dueAt", "snoozedUntil",
      "resolvedAt", "joinedIntoId", "lastInteractionNumber" FROM "Conversation" WHERE id = ANY(${uuids(ids)})`;
}

import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import type { Conversation } from "./schemas";

/**
 * Replaces the contact reasons of a conversation. Retired ones may stay but not be given: throws Refused
 * `reason-unknown` for those and for ids that are none.
 */
export async function setReasons(
  outer: Ctx,
  conversationId: string,
  given: readonly string[],
): Promise<Conversation> {
  const reasonIds = [...new Set(given)];
  await inTransaction(outer, async (ctx) => {
    const before = (await lockVisible(ctx, conversationId)).reasonIds;
    const added = reasonIds.filter((id) => !before.includes(id));
    const removed = before.filter((id) => !reasonIds.includes(id));
    if (added.length + removed.length === 0) return;
    const known = await ctx.db.contactReason.count({ where: { id: { in: added }, retiredAt: null } });
    if (known !== added.length) throw new Refused("reason-unknown");
    await ctx.db.$executeRaw`UPDATE "Conversation" SET "reasonIds" = ${uuids(reasonIds)},
      "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
    await recordActs(ctx, [{ conversationId, kind: "reasoned", values: { added, removed } }]);
  });
  return getVisible(outer, conversationId);
}

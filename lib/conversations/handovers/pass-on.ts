import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findKeepers } from "@/lib/coverage/find-keepers";
import { uuids } from "@/lib/db/sql";
import { doDeed } from "../do-deed";
import { lockMany } from "../lock-visible";
import { type Assignable, requireAssignable } from "../require-assignable";
import { findOnSheets } from "./find-on-sheets";

/**
 * Of conversations that have woken (a snooze, the customer's answer), gives those whose owner is off for more than a
 * shift, and which stand on no sheet, to the deputy who may see them, else to the queue. Answers how many moved. Runs twice without harm.
 */
export async function passOn(outer: Ctx, conversationIds: readonly string[]): Promise<number> {
  if (conversationIds.length === 0) return 0;
  const owned = await outer.db.$queryRaw<{ id: string; assigneeId: string }[]>`
    SELECT id, "assigneeId" FROM "Conversation" WHERE id = ANY(${uuids([...new Set(conversationIds)])})
      AND "assigneeId" IS NOT NULL AND status = 'open'`;
  const keepers = await findKeepers(
    outer,
    owned.map(({ assigneeId }) => assigneeId),
  );
  const off = owned.filter(({ assigneeId }) => keepers.has(assigneeId));
  const handed = await findOnSheets(
    outer,
    off.map(({ id }) => id),
  );
  const leaving = off.filter(({ id }) => !handed.has(id));
  if (leaving.length === 0) return 0;
  return inTransaction(outer, async (ctx) => {
    const rows = await lockMany(
      ctx,
      leaving.map(({ id }) => id),
    );
    let moved = 0;
    for (const [ownerId, deputyId] of keepers) {
      const deputy: Assignable | null = deputyId ? await requireAssignable(ctx, deputyId) : null;
      const own = rows.filter(({ assigneeId, status }) => assigneeId === ownerId && status === "open");
      const toDeputy = own.filter((row) => deputy?.mayTake(row));
      const toQueue = own.filter((row) => !toDeputy.includes(row));
      if (toDeputy.length > 0) await doDeed(ctx, { kind: "assign", agentId: deputyId }, toDeputy);
      if (toQueue.length > 0) await doDeed(ctx, { kind: "assign", agentId: null }, toQueue);
      moved += own.length;
    }
    return moved;
  });
}

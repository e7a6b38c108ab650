import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockVisible } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import type { Undone, UndoOf } from "./undo-schemas";

/** Lets flags stand again. For `undo`, in its transaction; Conflict `changed-since` where one stands already or all is resolved. */
export async function undoClear(ctx: Ctx, { flagIds }: UndoOf<"clear-flag">): Promise<Undone> {
  const flags = await ctx.db.flag.findMany({ where: { id: { in: flagIds }, ending: "cleared" } });
  const [first] = flags;
  if (!first) throw new Conflict("changed-since");
  const { conversationId, kind, threadId } = first;
  const { status } = await lockVisible(ctx, conversationId);
  const standing = await ctx.db.flag.count({ where: { conversationId, kind, clearedAt: null } });
  if (standing > 0 || status === "resolved") throw new Conflict("changed-since");
  await ctx.db.flag.updateMany({
    where: { id: { in: flags.map(({ id }) => id) } },
    data: { clearedAt: null, ending: null, clearedById: null, clearReason: null },
  });
  const values = { kind: "clear-flag", flagIds };
  await recordActs(ctx, [{ conversationId, kind: "undone", values, threadIds: [threadId] }]);
  await rebuildTurns(ctx, [conversationId]);
  return { conversationIds: [conversationId], left: 0 };
}

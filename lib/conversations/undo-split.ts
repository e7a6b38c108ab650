import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { lockMany } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { restoreStatus } from "./restore-status";
import { summarise } from "./summarise";
import { takeThreadsBack } from "./take-threads-back";
import type { Undone, UndoOf } from "./undo-schemas";

/** Puts split-off threads back; the emptied conversation stays and points there. For `undo`, in its transaction. */
export async function undoSplit(ctx: Ctx, values: UndoOf<"split">): Promise<Undone> {
  const { threadIds, newId } = values;
  const ids = [values.from.id, newId];
  const rows = await lockMany(ctx, ids);
  const from = rows.find(({ id }) => id === values.from.id);
  if (!from || rows.length < 2) throw new NotFound("not-found");
  if (from.status === "resolved" && values.from.status !== "resolved") throw new Conflict("changed-since");
  await takeThreadsBack(ctx, { threadIds, fromId: newId, into: from });
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz,
    "snoozedUntil" = NULL, "joinedIntoId" = ${from.id}::uuid WHERE id = ${newId}::uuid`;
  if (from.status === "waiting") await restoreStatus(ctx, [values.from]);
  await summarise(ctx, ids);
  await recordActs(
    ctx,
    ids.map((conversationId) => ({ conversationId, kind: "undone", values: { kind: "split" } })),
  );
  await rebuildTurns(ctx, ids, new Map([[from.id, "arrived"]]));
  return { conversationIds: ids, left: 0 };
}

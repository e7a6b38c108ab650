import { Conflict, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { lockMany } from "./lock-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { restoreStatus } from "./restore-status";
import { summarise } from "./summarise";
import { takeThreadsBack } from "./take-threads-back";
import type { Undone, UndoOf } from "./undo-schemas";

/** Gives the joined conversation its threads, status and place in the queue back. For `undo`, in its transaction. */
export async function undoJoin(ctx: Ctx, values: UndoOf<"join">): Promise<Undone> {
  const { threadIds, addedTags, addedReasonIds } = values;
  const ids = [values.into.id, values.from.id];
  const rows = await lockMany(ctx, ids);
  const into = rows.find(({ id }) => id === values.into.id);
  const from = rows.find(({ id }) => id === values.from.id);
  if (!into || !from) throw new NotFound("not-found");
  if (from.joinedIntoId !== into.id) throw new Conflict("changed-since");
  await takeThreadsBack(ctx, { threadIds, fromId: into.id, into: from });
  await ctx.db.$executeRaw`UPDATE "Conversation" SET
    tags = ARRAY(SELECT t FROM unnest(tags) AS t WHERE t <> ALL(${addedTags}::text[])),
    "reasonIds" = ARRAY(SELECT r FROM unnest("reasonIds") AS r WHERE r <> ALL(${uuids(addedReasonIds)}))
    WHERE id = ${into.id}::uuid`;
  await restoreStatus(ctx, into.status === "open" ? [values.from, values.into] : [values.from]);
  await summarise(ctx, ids);
  await recordActs(
    ctx,
    ids.map((conversationId) => ({ conversationId, kind: "undone", values: { kind: "join" } })),
  );
  await rebuildTurns(ctx, ids, new Map([[into.id, "arrived"]]));
  return { conversationIds: ids, left: 0 };
}

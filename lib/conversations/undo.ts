import { Conflict, NotFound } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { undoClear } from "./undo-clear";
import { undoCorrection } from "./undo-correction";
import { undoJoin } from "./undo-join";
import { undoMany } from "./undo-many";
import { type Undone, type UndoValues, undoSchema } from "./undo-schemas";
import { undoSplit } from "./undo-split";
import { undoTone } from "./undo-tone";

/**
 * Takes a join, a split, a correction, a mended tone or a deed on many back, once, within a day, by the one who did it. Throws NotFound,
 * Conflict `already-undone`, `undo-late`, or `changed-since` when threads have moved on.
 */
export async function undo(ctx: Ctx, undoId: string): Promise<Undone> {
  const { agentId } = actingAgent(ctx.actor);
  const row = await ctx.db.undo.findFirst({ where: { id: undoId, agentId } });
  if (!row) throw new NotFound("not-found");
  if (ctx.now().getTime() - row.createdAt.getTime() > DAY) throw new Conflict("undo-late");
  if (row.undoneAt) throw new Conflict("already-undone");
  return takeBack(ctx, undoId, undoSchema.parse(row.values));
}

async function takeBack(ctx: Ctx, undoId: string, values: UndoValues): Promise<Undone> {
  switch (values.kind) {
    case "join":
      return inTransaction(ctx, async (ctx) => {
        await settle(ctx, undoId);
        return undoJoin(ctx, values);
      });
    case "split":
      return inTransaction(ctx, async (ctx) => {
        await settle(ctx, undoId);
        return undoSplit(ctx, values);
      });
    case "correct":
      return inTransaction(ctx, async (ctx) => {
        await settle(ctx, undoId);
        return undoCorrection(ctx, values);
      });
    case "tone":
      return inTransaction(ctx, async (ctx) => {
        await settle(ctx, undoId);
        return undoTone(ctx, values);
      });
    case "clear-flag":
      return inTransaction(ctx, async (ctx) => {
        await settle(ctx, undoId);
        return undoClear(ctx, values);
      });
    default: {
      // Batch by batch, each of which may run twice: cut off in the middle, it is asked for again.
      const undone = await undoMany(ctx, values);
      await settle(ctx, undoId);
      return undone;
    }
  }
}

/** Of two undos at once the second waits here and then finds it done. */
async function settle(ctx: Ctx, undoId: string): Promise<void> {
  const { count } = await ctx.db.undo.updateMany({
    where: { id: undoId, undoneAt: null },
    data: { undoneAt: ctx.now() },
  });
  if (count === 0) throw new Conflict("already-undone");
}

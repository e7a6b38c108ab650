import { Conflict, NotFound } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { undoJoin } from "./undo-join";
import { undoMany } from "./undo-many";
import { type Undone, undoSchema } from "./undo-schemas";
import { undoSplit } from "./undo-split";

/**
 * Takes a join, a split or a deed on many back, once, within a day, by the one who did it. Throws NotFound,
 * Conflict `already-undone`, `undo-late`, or `changed-since` when threads have moved on.
 */
export async function undo(outer: Ctx, undoId: string): Promise<Undone> {
  const { agentId } = actingAgent(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const taken = await ctx.db.undo.updateManyAndReturn({
      where: { id: undoId, agentId, undoneAt: null },
      data: { undoneAt: now },
    });
    const [row] = taken;
    if (!row) {
      const known = await ctx.db.undo.count({ where: { id: undoId, agentId } });
      throw known > 0 ? new Conflict("already-undone") : new NotFound("not-found");
    }
    if (now.getTime() - row.createdAt.getTime() > DAY) throw new Conflict("undo-late");
    const values = undoSchema.parse(row.values);
    switch (values.kind) {
      case "join":
        return undoJoin(ctx, values);
      case "split":
        return undoSplit(ctx, values);
      default:
        return undoMany(ctx, values);
    }
  });
}

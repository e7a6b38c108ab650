import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { keepUndo } from "./keep-undo";
import { type Locked, lockMany } from "./lock-visible";
import { merge } from "./merge";
import { beforeOf } from "./rules/before";

export interface Join {
  intoId: string;
  fromId: string;
}

/**
 * Joins one conversation into another of the same customer: its threads move, it stays as resolved and points there.
 * Tags and reasons add up. Returns the undo's id. Throws NotFound, Refused `other-customer`, Conflict `joined`
 * or `reply-under-way`.
 */
export async function join(outer: Ctx, { intoId, fromId }: Join): Promise<string | null> {
  if (intoId === fromId) throw new Refused("join-itself");
  return inTransaction(outer, async (ctx) => {
    const rows = await lockMany(ctx, [intoId, fromId]);
    const [into, from] = [pick(rows, intoId), pick(rows, fromId)];
    if (into.customerId !== from.customerId) throw new Refused("other-customer");
    const merged = await merge(ctx, { into, from });
    return keepUndo(ctx, { kind: "join", into: beforeOf(into), from: beforeOf(from), ...merged });
  });
}

function pick(rows: readonly Locked[], id: string): Locked {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new NotFound("not-found");
  if (row.joinedIntoId) throw new Conflict("joined", { conversationId: row.joinedIntoId });
  return row;
}

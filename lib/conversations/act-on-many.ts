import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { appendUndo } from "./append-undo";
import { doDeed } from "./do-deed";
import { listChosen } from "./list-chosen";
import { lockMany } from "./lock-visible";
import { planDeed, readyDeed, type Skips } from "./plan-deed";
import type { BulkInput } from "./schemas";

export interface BulkResult {
  done: number;
  skipped: Skips;
  undoId: string | null;
}

const AT_ONCE = 200;

/**
 * One deed on many conversations, 200 to a transaction, rights and state checked row by row; what can't be done is
 * counted by why. One undo takes it all back. Throws Refused `too-many`, `not-assignable`, `snooze-past`.
 */
export async function actOnMany(outer: Ctx, input: BulkInput): Promise<BulkResult> {
  const deed = await readyDeed(outer, input.deed);
  const ids = await listChosen(outer, input.on);
  const result: BulkResult = { done: 0, skipped: {}, undoId: null };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const batch = ids.slice(from, from + AT_ONCE);
    await inTransaction(outer, async (ctx) => {
      const { todo, skipped } = await planDeed(ctx, deed, await lockMany(ctx, batch), batch.length);
      for (const [why, count] of Object.entries(skipped))
        result.skipped[why] = (result.skipped[why] ?? 0) + count;
      if (todo.length === 0) return;
      await doDeed(ctx, deed, todo);
      result.undoId = await appendUndo(ctx, result.undoId, deed, todo);
      result.done += todo.length;
    });
  }
  return result;
}

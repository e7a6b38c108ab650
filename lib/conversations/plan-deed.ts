import type { Ctx } from "@/lib/context/ctx";
import { listTakenOff } from "./abuse/list-taken-off";
import { listUnanswered } from "./list-unanswered";
import type { Locked } from "./lock-visible";
import { requireAssignable } from "./require-assignable";
import { type Deed, deedSkip } from "./rules/deed-skip";
import { snoozeUntil } from "./rules/snooze-times";
import { normaliseTags } from "./rules/tags";
import { needSecond } from "./safety/need-second";

export type Skips = Record<string, number>;

/** The deed with its values made sure of, once for all. Throws what the single deed throws. */
export async function readyDeed(ctx: Ctx, deed: Deed): Promise<Deed> {
  if (deed.kind === "assign" && deed.agentId) await requireAssignable(ctx, deed.agentId);
  if (deed.kind === "snooze") snoozeUntil(new Date(deed.until), ctx.now());
  return deed.kind === "tag" ? { ...deed, add: normaliseTags(deed.add) } : deed;
}

/** Which of these a deed is done on, and how many it passes over why; `asked - rows` were not to be found. */
export async function planDeed(
  ctx: Ctx,
  deed: Deed,
  rows: readonly Locked[],
  asked: number,
): Promise<{ todo: Locked[]; skipped: Skips }> {
  const ids = rows.map(({ id }) => id);
  const unanswered = deed.kind === "resolve" ? await listUnanswered(ctx, ids) : new Set();
  const hides = deed.kind === "resolve" || deed.kind === "snooze";
  const held = hides ? await needSecond(ctx, ids) : new Set();
  const taker = deed.kind === "assign" && deed.agentId ? await requireAssignable(ctx, deed.agentId) : null;
  const off = taker
    ? await listTakenOff(
        ctx,
        rows.map(({ customerId }) => customerId),
      )
    : null;
  const skipped: Skips = asked > rows.length ? { "not-found": asked - rows.length } : {};
  const todo: Locked[] = [];
  for (const row of rows) {
    const isOff = off?.has(`${taker?.agentId} ${row.customerId}`) ?? false;
    const isAssignable = !isOff && (taker?.mayTake(row) ?? true);
    const [isUnanswered, needsSecond] = [unanswered.has(row.id), held.has(row.id)];
    const skip = deedSkip(deed, { ...row, isUnanswered, isAssignable, needsSecond });
    if (skip) skipped[skip] = (skipped[skip] ?? 0) + 1;
    else todo.push(row);
  }
  return { todo, skipped };
}

import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getTarget } from "./get-target";
import { insertTarget } from "./insert-target";
import { renewPolicy } from "./read-policy";
import { requireScope } from "./require-scope";
import { endTarget } from "./retire-target";
import type { ChangeTarget, TargetView } from "./target-schemas";

/**
 * Another time, other hours or other warnings for the same place from now on, as a row of its own: the answer carries
 * the new id, open turns keep what they were promised. Admins only. Throws NotFound, Conflict `target-ended`, Refused
 * `hours-gone`.
 */
export async function replaceTarget(outer: Ctx, oldId: string, change: ChangeTarget): Promise<TargetView> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const old = await endTarget(ctx, oldId);
    const { seconds = old.seconds, calendarId = old.calendarId } = change;
    const { warnShares = old.warnShares, levelFactors = old.levelFactors } = change;
    const wish = { ...old, seconds, calendarId, warnShares, levelFactors };
    await requireScope(ctx, wish);
    const id = uuidv7(ctx.now(), ctx.random);
    await insertTarget(ctx, { ...wish, id, replacesId: oldId });
    await renewPolicy(ctx);
    const values = { replacesId: oldId, from: old.seconds, seconds, calendarId, levelFactors };
    await writeEntry(ctx, { action: "target.replaced", subject: "target", subjectId: id, values });
    return getTarget(ctx, id);
  });
}

import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getTarget } from "./get-target";
import { insertTarget } from "./insert-target";
import { renewPolicy } from "./read-policy";
import { requireScope } from "./require-scope";
import type { CreateTarget, TargetView } from "./target-schemas";

/**
 * Promises an answer time for turns that start from now on; open ones keep theirs. Admins only. Throws Conflict
 * `target-exists`, Refused `scope-unknown`, `channel-unknown`, `account-other-channel`, `hours-gone`.
 */
export async function createTarget(outer: Ctx, wish: CreateTarget): Promise<TargetView> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    await requireScope(ctx, wish);
    const id = uuidv7(ctx.now(), ctx.random);
    await insertTarget(ctx, { ...wish, id, replacesId: null });
    await renewPolicy(ctx);
    await writeEntry(ctx, {
      action: "target.created",
      subject: "target",
      subjectId: id,
      values: { ...wish },
    });
    return getTarget(ctx, id);
  });
}

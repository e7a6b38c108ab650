import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockCustomers } from "@/lib/customers/lock-customers";
import { beginErasure } from "./begin-erasure";
import { readErasure } from "./read-erasure";
import { isSameName } from "./rules/same-name";
import type { AskErasure } from "./schemas";

/**
 * Has a person forgotten: at once nobody can find or name them, and the worker takes out the content and files. Counts
 * and clocks stay. Admins, who type the person's name. Throws NotFound, Invalid `confirm-name`, Refused `held`,
 * Conflict `reply-under-way` or `erased`.
 */
export function askErasure(outer: Ctx, customerId: string, { confirm, why }: AskErasure): Promise<string> {
  return inTransaction(outer, async (ctx) => {
    const { agentId } = requireRole(ctx.actor, ["admin"]);
    await lockCustomers(ctx, [customerId]);
    const preview = await readErasure(ctx, customerId);
    if (!preview) throw new NotFound("not-found");
    switch (preview.refusal) {
      case "held":
        throw new Refused("held");
      case "reply-under-way":
        throw new Conflict("reply-under-way");
      case "erased":
        throw new Conflict("erased");
    }
    if (!isSameName(confirm, preview.displayName))
      throw new Invalid("confirm-name", { name: preview.displayName });
    const handles = await ctx.db.handle.findMany({ where: { customerId }, select: { id: true } });
    const id = uuidv7(ctx.now(), ctx.random);
    const handleIds = handles.map((handle) => handle.id);
    await beginErasure(ctx, { id, customerId, handleIds, askedById: agentId, why, askedAt: ctx.now() });
    await writeEntry(ctx, {
      action: "customer.erased",
      subject: "customer",
      subjectId: customerId,
      values: { erasureId: id, why, interactions: preview.interactions, files: preview.files },
    });
    return id;
  });
}

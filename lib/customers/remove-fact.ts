import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireSeenCustomer } from "./require-seen-customer";

/** Takes a fact away, or with `back` puts it there again: nothing is lost. Throws NotFound, Conflict `fact-known`. */
export async function removeFact(outer: Ctx, factId: string, back = false): Promise<void> {
  const fact = await outer.db.customerFact.findUnique({ where: { id: factId } });
  if (!fact) throw new NotFound("not-found");
  await requireSeenCustomer(outer, fact.customerId);
  const agentId = outer.actor.type === "agent" ? outer.actor.agentId : null;
  await inTransaction(outer, async (ctx) => {
    const { customerId, kind, label, value } = fact;
    const same = { customerId, kind, label, value, removedAt: null };
    if (back && (await ctx.db.customerFact.count({ where: same })) > 0) throw new Conflict("fact-known");
    const { count } = await ctx.db.customerFact.updateMany({
      where: { id: factId, removedAt: back ? { not: null } : null },
      data: back ? { removedAt: null, removedById: null } : { removedAt: ctx.now(), removedById: agentId },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: back ? "fact.restored" : "fact.removed",
      subject: "customer",
      subjectId: customerId,
      values: { factId, kind },
    });
  });
}

import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { AddFact, Fact } from "./fact-schemas";
import { listFacts } from "./list-facts";
import { requireSeenCustomer } from "./require-seen-customer";
import { plainText } from "./rules/plain-text";

/** Writes a fact of a person down; language and time zone also where the desk reads them. Throws NotFound, Conflict `fact-known`. */
export async function addFact(outer: Ctx, customerId: string, input: AddFact): Promise<Fact[]> {
  const { actor } = outer;
  if (actor.type !== "agent" && actor.type !== "program") throw new Forbidden("forbidden");
  await requireSeenCustomer(outer, customerId);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const { kind, label, isPrivate } = input;
    const value = plainText(input.value, 2000);
    const written = await ctx.db.$executeRaw`
      INSERT INTO "CustomerFact" (id, "customerId", kind, value, label, source, "isPrivate", "addedById", "addedAt")
      VALUES (${id}::uuid, ${customerId}::uuid, ${kind}, ${value}, ${label ?? null}, ${actor.type}, ${isPrivate},
        ${actor.type === "agent" ? actor.agentId : null}::uuid, ${now}::timestamptz)
      ON CONFLICT DO NOTHING`;
    if (written === 0) throw new Conflict("fact-known");
    if (kind === "language" || kind === "zone")
      await ctx.db.customer.update({ where: { id: customerId }, data: { [kind]: value } });
    await writeEntry(ctx, {
      action: "fact.added",
      subject: "customer",
      subjectId: customerId,
      values: { factId: id, kind },
    });
  });
  return listFacts(outer, customerId);
}

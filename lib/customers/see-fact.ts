import { recordLook } from "@/lib/audit/record-look";
import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { factKindSchema, type SeeFact } from "./fact-schemas";
import { findTalk } from "./find-talk";
import { listFactOwners } from "./list-fact-owners";
import { listIdentityRules } from "./list-identity-rules";
import { requireIdentity } from "./require-identity";
import { requireSeenCustomer } from "./require-seen-customer";
import { proves, purposeOf } from "./rules/proof";

/**
 * The value of a private fact, to be told; who looked is recorded. In a conversation whose accounts say what proves a
 * person, only once that is proven there; outside one, for leads and admins. Throws NotFound, Refused `identity-unproven`.
 */
export async function seeFact(
  ctx: Ctx,
  factId: string,
  { conversationId, handleId }: SeeFact,
): Promise<string> {
  const fact = await ctx.db.customerFact.findUnique({ where: { id: factId } });
  if (!fact || fact.removedAt) throw new NotFound("not-found");
  const purpose = purposeOf(factKindSchema.parse(fact.kind));
  if (conversationId) {
    const talk = await findTalk(ctx, conversationId);
    const owners = await listFactOwners(ctx, talk.customerId);
    if (!owners.includes(fact.customerId)) throw new NotFound("not-found");
    const rules = await listIdentityRules(ctx, talk.accountIds);
    const isProvable = proves(
      rules.map((rule) => rule.proves),
      purpose,
    );
    if (fact.isPrivate && isProvable)
      await requireIdentity(ctx, { conversationId, handleId: handleId ?? null, purpose });
  } else {
    await requireSeenCustomer(ctx, fact.customerId);
    const isAgent = ctx.actor.type === "agent" && ctx.actor.role === "agent";
    if (fact.isPrivate && isAgent) throw new Refused("identity-unproven", { purpose });
  }
  if (fact.isPrivate)
    await recordLook(ctx, {
      what: "field",
      subject: "fact",
      subjectId: factId,
      customerId: fact.customerId,
      values: { field: fact.kind, ...(conversationId ? { conversationId } : {}) },
    });
  return fact.value;
}

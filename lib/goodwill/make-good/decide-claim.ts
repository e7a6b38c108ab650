import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { requireLead } from "@/lib/conversations/require-lead";
import { sql } from "@/lib/db/sql";
import { readKinds } from "../read-kinds";
import { writtenAmount } from "../rules/money";
import type { DecideClaim } from "./claim-schemas";
import { type LockedClaim, lockClaim } from "./lock-claim";
import { takeChoice } from "./take-choice";

/**
 * A lead on a wish over the cap or without a sum: approved, it is chosen; refused, the person may choose something else.
 * Throws NotFound, Forbidden, Conflict `claim-not-asked`, Invalid `claim-amount` where no sum is known or named, Refused
 * `offer-range`, and as `takeChoice` does.
 */
export async function decideClaim(
  outer: Ctx,
  claimId: string,
  { approve, amount }: DecideClaim,
): Promise<void> {
  requireLead(outer.actor);
  const { agentId } = actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const claim = await lockClaim(ctx, sql`c.id = ${claimId}::uuid`);
    if (!claim) throw new NotFound("not-found");
    const { askedChoiceId } = claim;
    if (!askedChoiceId) throw new Conflict("claim-not-asked");
    if (approve) {
      const sum = amount ?? claim.amounts[askedChoiceId] ?? null;
      if (sum === null) throw new Invalid("claim-amount");
      await refuseOutside(ctx, claim, askedChoiceId, sum);
      const by = { agentId: null, reason: null, approvedById: agentId, isApproved: true, amount: sum };
      await takeChoice(ctx, claim, askedChoiceId, by);
      return;
    }
    await ctx.db.claim.update({
      where: { id: claimId },
      data: { askedChoiceId: null, askedCode: null, askedAt: null },
    });
    const values = { makeGoodId: claim.makeGoodId, choiceId: askedChoiceId };
    await writeEntry(ctx, { action: "claim.refused", subject: "claim", subjectId: claimId, values });
  });
}

async function refuseOutside(
  ctx: Ctx,
  { choices }: LockedClaim,
  choiceId: string,
  amount: number,
): Promise<void> {
  const kindId = choices.find(({ id }) => id === choiceId)?.kindId ?? null;
  const [kind] = await readKinds(ctx, sql`k.id = ${kindId}::uuid`);
  if (!kind || (amount >= kind.least && amount <= kind.most)) return;
  const bounds = { least: writtenAmount(kind.least, kind), most: writtenAmount(kind.most, kind) };
  throw new Refused("offer-range", { name: kind.name, ...bounds });
}

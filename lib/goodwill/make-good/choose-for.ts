import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";
import { sql } from "@/lib/db/sql";
import type { ChooseFor } from "./claim-schemas";
import { type LockedClaim, lockClaim } from "./lock-claim";
import { takeChoice } from "./take-choice";

/**
 * Chooses in the name of a person who said it to an agent, by phone or in private, with the reason. Throws NotFound, also
 * for a person the agent may not know of, Forbidden `agents-only`, and as `takeChoice` does.
 */
export async function chooseFor(
  outer: Ctx,
  claimId: string,
  { choiceId, reason }: ChooseFor,
): Promise<"chosen" | "asked"> {
  const { agentId } = actingAgent(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const claim = await lockVisibleClaim(ctx, claimId);
    return takeChoice(ctx, claim, choiceId, { agentId, reason, approvedById: null, isApproved: false });
  });
}

/** A claim of a person the reader may know of, for this transaction. Throws NotFound. */
export async function lockVisibleClaim(ctx: Ctx, claimId: string): Promise<LockedClaim> {
  const claim = await lockClaim(ctx, sql`c.id = ${claimId}::uuid`);
  if (!claim) throw new NotFound("not-found");
  await requireVisibleCustomer(ctx, claim.customerId);
  return claim;
}

import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { recordChoice } from "@/lib/conversations/record-choice";
import { queueEvent } from "@/lib/integrations/hooks/queue-event";
import type { OfferKind } from "../offer-schemas";
import { writtenAmount } from "../rules/money";
import type { ChosenBy } from "./claim-schemas";
import type { LockedClaim } from "./lock-claim";
import type { ClaimChoice } from "./make-good-schemas";

interface Choice {
  choice: ClaimChoice;
  kind: OfferKind;
  amount: number;
  cost: number;
  by: ChosenBy;
}

/**
 * Writes a choice down everywhere at once: the ledger, the history, the payer's hook, the screens. What it replaces ends
 * in the ledger. Throws Refused `claim-paid` where that was paid meanwhile.
 */
export async function keepChoice(
  ctx: Ctx,
  claim: LockedClaim,
  { choice, kind, amount, cost, by }: Choice,
): Promise<void> {
  const now = ctx.now();
  const turn = claim.turn + 1;
  const offerId = uuidv7(now, ctx.random);
  if (claim.offerId) await endOffer(ctx, claim.offerId);
  const { agentId, approvedById } = by;
  const { handleId, threadId, incidentId, conversationId } = claim;
  await ctx.db.offer.create({
    data: {
      ...{
        id: offerId,
        kindId: kind.id,
        handleId,
        threadId,
        incidentId,
        amount,
        currency: kind.currency,
        cost,
      },
      ...{ reason: claim.name, state: "accepted", givenById: agentId === approvedById ? null : agentId },
      ...{ askedAt: now, offeredAt: now, acceptedAt: now },
      ...(approvedById ? { decidedById: approvedById, decidedAt: now } : {}),
    },
  });
  await ctx.db.claim.update({
    where: { id: claim.id },
    data: {
      ...{ state: "claimed", choiceId: choice.id, amount, cost, offerId, chosenAt: now, turn },
      ...{
        chosenById: agentId,
        chosenReason: by.reason,
        askedChoiceId: null,
        askedCode: null,
        askedAt: null,
      },
    },
  });
  const written = writtenAmount(amount, kind);
  if (threadId && conversationId) {
    const title = (choice.texts.en ?? Object.values(choice.texts)[0])?.title ?? kind.name;
    await recordChoice(ctx, { id: uuidv7(now, ctx.random), threadId, agentId, text: `${title}, ${written}` });
  }
  await queueEvent(ctx, {
    event: "claim.chosen",
    key: `claim:${claim.id}:${turn}`,
    body: {
      ...{
        claimId: claim.id,
        makeGoodId: claim.makeGoodId,
        incidentId,
        offerId,
        replacesOfferId: claim.offerId,
      },
      ...{ choiceId: choice.id, kind: kind.kind, amount, currency: kind.currency },
      ...{ order: claim.order, orders: claim.orders },
      ...{ customerId: claim.customerId, chosenAt: now.toISOString() },
    },
  });
  await tellScreens(ctx, claim.customerId);
  const values = { makeGoodId: claim.makeGoodId, choiceId: choice.id, offerId, replaces: claim.offerId };
  await writeEntry(ctx, { action: "claim.chosen", subject: "claim", subjectId: claim.id, values });
}

async function endOffer(ctx: Ctx, id: string): Promise<void> {
  const { count } = await ctx.db.offer.updateMany({
    where: { id, state: "accepted" },
    data: { state: "refused", endedAt: ctx.now() },
  });
  if (count === 0) throw new Refused("claim-paid");
}

const MOST = 20;

/** Every conversation of the person that lies open somewhere shows it. */
async function tellScreens(ctx: Ctx, customerId: string): Promise<void> {
  const open = await ctx.db.conversation.findMany({
    where: { customerId },
    orderBy: { lastInboundAt: "desc" },
    take: MOST,
    select: { id: true },
  });
  await recordChanges(
    ctx,
    open.map(({ id }) => ({ kind: "conversation.changed" as const, conversationId: id })),
  );
}

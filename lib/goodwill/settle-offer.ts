import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Refused } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { requireLead } from "@/lib/conversations/require-lead";
import { listBars } from "@/lib/conversations/safety/list-bars";
import { getOffer } from "./get-offer";
import { lockKind } from "./lock-kind";
import { releaseClaim } from "./make-good/release-claim";
import type { Offer, OfferState } from "./offer-schemas";
import { readGiven } from "./read-given";
import { overOf } from "./rules/offer-limits";
import { type OfferDeed, stateAfter } from "./rules/offer-states";

/**
 * What becomes of an offer: a lead approves or refuses what was asked, never their own, which they may take back; the person accepts it or not; it
 * is paid, or comes back. The same deed again changes nothing. Throws NotFound, Forbidden `own-offer` or `leads-only`,
 * Conflict `offer-state`, Refused `goodwill-barred`, `budget-needs-reason`.
 */
export async function settleOffer(outer: Ctx, id: string, deed: OfferDeed, reason?: string): Promise<Offer> {
  await inTransaction(outer, async (ctx) => {
    const found = await getOffer(ctx, id);
    const { conversationId } = found;
    if (conversationId) await lockVisible(ctx, conversationId);
    else requireLead(ctx.actor);
    const kind = await lockKind(ctx, found.kind.id);
    const offer = await ctx.db.offer.findUniqueOrThrow({ where: { id } });
    const state = stateAfter(offer.state as OfferState, deed);
    if (state === null) return;
    const isTakenBack =
      deed === "refuse" && ctx.actor.type === "agent" && ctx.actor.agentId === offer.givenById;
    const isDecision = offer.state === "asked" && !isTakenBack;
    if (isDecision || deed === "pay" || deed === "return") requireLead(ctx.actor);
    const by = isDecision ? decider(ctx, offer.givenById) : null;
    if (deed === "approve") {
      const [bar] = conversationId ? (await listBars(ctx, conversationId)).goodwill : [];
      if (bar) throw new Refused("goodwill-barred", { kind: bar });
      const given = (await readGiven(ctx, { conversationId: conversationId ?? id, agentId: null }))(kind.id);
      const none = { perOffer: null, perConversation: null, perShift: null };
      const wanted = { amount: offer.amount, cost: Number(offer.cost) };
      const isOver = overOf(wanted, none, given, kind.monthlyBudget).length > 0;
      if (isOver && !reason) throw new Refused("budget-needs-reason");
    }
    if (deed === "return") await releaseClaim(ctx, id, Number(offer.cost));
    await ctx.db.offer.update({
      where: { id },
      data: { state, ...changeOf(ctx, deed, by, reason), ...validFrom(ctx, deed, kind.validDays) },
    });
    if (conversationId) await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    if (offer.state === "asked")
      await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "goodwill" } }]);
    const values = { conversationId, from: offer.state, state };
    await writeEntry(ctx, { action: `offer.${state}`, subject: "offer", subjectId: id, values });
  });
  return getOffer(outer, id);
}

function decider({ actor }: Ctx, givenById: string | null): string {
  if (actor.type !== "agent") throw new Forbidden("agents-only");
  if (actor.agentId === givenById) throw new Forbidden("own-offer");
  return actor.agentId;
}

/** What was asked for is valid from when it is offered. */
function validFrom(ctx: Ctx, deed: OfferDeed, days: number | null) {
  return deed === "approve" && days !== null ? { expiresAt: after(ctx.now(), days * DAY) } : {};
}

function changeOf(ctx: Ctx, deed: OfferDeed, by: string | null, reason: string | undefined) {
  const now = ctx.now();
  return {
    ...(by ? { decidedById: by, decidedAt: now } : {}),
    ...(reason ? { decisionReason: reason } : {}),
    ...(deed === "approve" ? { offeredAt: now } : {}),
    ...(deed === "accept" ? { acceptedAt: now } : {}),
    ...(deed === "pay" ? { paidAt: now } : {}),
    ...(deed === "return" || deed === "refuse" ? { endedAt: now } : {}),
  };
}

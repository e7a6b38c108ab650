import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import { listBars } from "@/lib/conversations/safety/list-bars";
import { getOffer } from "./get-offer";
import { lockKind } from "./lock-kind";
import type { GiveOffer, Offer, OfferKind, Over } from "./offer-schemas";
import { readGiven } from "./read-given";
import { costOf, writtenAmount } from "./rules/money";
import { overOf } from "./rules/offer-limits";

/**
 * Gives something to the person of a conversation: inside the giver's limits at once, above them it waits for a lead.
 * Two at once never pass a limit together, and a double tap gives once. Throws NotFound, Forbidden `agents-only`,
 * Refused `goodwill-barred`, `offer-kind-ended`, `offer-range`, `budget-needs-reason`, Conflict `idempotency-reused`.
 */
export async function giveOffer(outer: Ctx, input: GiveOffer): Promise<Offer> {
  const { agentId, role } = actingAgent(outer.actor);
  const { conversationId, kindId, amount } = input;
  const id = await inTransaction(outer, async (ctx) => {
    await lockVisible(ctx, conversationId);
    const offerId = input.idempotencyId ?? uuidv7(ctx.now(), ctx.random);
    const before = await ctx.db.offer.findUnique({ where: { id: offerId } });
    if (before) {
      const isSame = before.kindId === kindId && before.amount === amount && before.givenById === agentId;
      if (!isSame) throw new Conflict("idempotency-reused");
      return offerId;
    }
    const [bar] = (await listBars(ctx, conversationId)).goodwill;
    if (bar) throw new Refused("goodwill-barred", { kind: bar });
    const kind = await lockKind(ctx, kindId);
    refuseAmount(kind, amount);
    const cost = costOf(amount, kind.costPerThousand);
    const given = (await readGiven(ctx, { conversationId, agentId }))(kindId);
    const limit = kind.limits[role === "agent" ? "agent" : "lead"];
    const over = overOf({ amount, cost }, limit, given, kind.monthlyBudget);
    const place = await findPlace(ctx, conversationId);
    await insertOffer(ctx, {
      ...input,
      offerId,
      agentId,
      kind,
      cost,
      ...place,
      ...settled(over, role, input),
    });
    return offerId;
  });
  return getOffer(outer, id);
}

function refuseAmount(kind: OfferKind, amount: number): void {
  if (!kind.isActive) throw new Refused("offer-kind-ended", { name: kind.name });
  if (amount >= kind.least && amount <= kind.most) return;
  const [least, most] = [writtenAmount(kind.least, kind), writtenAmount(kind.most, kind)];
  throw new Refused("offer-range", { name: kind.name, least, most });
}

/** A lead who says why may pass a spent budget; everything else above a limit is asked for. */
function settled(over: Over[], role: string, { overBudgetReason }: GiveOffer) {
  const isLead = role !== "agent";
  if (isLead && over.includes("budget") && !overBudgetReason) throw new Refused("budget-needs-reason");
  const asks = over.filter((each) => each !== "budget" || !isLead);
  return { over, isAsked: asks.length > 0, decisionReason: (isLead && overBudgetReason) || null };
}

/** Where it was given: the thread the person wrote in last. */
async function findPlace(ctx: Ctx, conversationId: string): Promise<{ threadId: string; handleId: string }> {
  const [place] = await ctx.db.$queryRaw<{ threadId: string; handleId: string }[]>`
    SELECT t.id AS "threadId", t."handleId" FROM "Thread" t WHERE t."conversationId" = ${conversationId}::uuid
    ORDER BY (SELECT max(i."publishedAt") FROM "Interaction" i WHERE i."threadId" = t.id AND i.direction = 'inbound') DESC NULLS LAST, t.id
    LIMIT 1`;
  if (!place) throw new NotFound("not-found");
  return place;
}

interface NewOffer extends GiveOffer {
  offerId: string;
  agentId: string;
  kind: OfferKind;
  cost: number;
  threadId: string;
  handleId: string;
  over: Over[];
  isAsked: boolean;
  decisionReason: string | null;
}

async function insertOffer(ctx: Ctx, offer: NewOffer): Promise<void> {
  const { offerId, agentId, kind, threadId, handleId, over, isAsked, conversationId } = offer;
  const now = ctx.now();
  const { amount, cost, reason, decisionReason } = offer;
  await ctx.db.offer.create({
    data: {
      ...{ id: offerId, kindId: kind.id, handleId, threadId, incidentId: offer.incidentId ?? null },
      ...{ amount, currency: kind.currency, cost, reason, over, decisionReason, givenById: agentId },
      state: isAsked ? "asked" : "offered",
      askedAt: now,
      offeredAt: isAsked ? null : now,
      expiresAt: kind.validDays === null ? null : after(now, kind.validDays * DAY),
    },
  });
  await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
  const values = { conversationId, kindId: kind.id, amount, currency: kind.currency, over };
  await writeEntry(ctx, {
    action: isAsked ? "offer.asked" : "offer.given",
    subject: "offer",
    subjectId: offerId,
    values,
  });
}

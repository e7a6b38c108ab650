import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { getVisible } from "@/lib/conversations/get-visible";
import { listBars } from "@/lib/conversations/safety/list-bars";
import { sql } from "@/lib/db/sql";
import type { OfferChoices } from "./offer-schemas";
import { readGiven } from "./read-given";
import { readKinds } from "./read-kinds";
import { readOffers } from "./read-offers";
import { budgetLevel, leftOf } from "./rules/offer-limits";

const MOST = 50;

/**
 * What the actor may give in a conversation and how much of it without asking, and what this person got on all linked
 * handles in twelve months. Throws NotFound.
 */
export async function getOfferChoices(ctx: Ctx, conversationId: string): Promise<OfferChoices> {
  const { agentId, role } = actingAgent(ctx.actor);
  const { customer } = await getVisible(ctx, conversationId);
  const [bars, kinds, givenOf, before] = await Promise.all([
    listBars(ctx, conversationId),
    readKinds(ctx, sql`k."isActive"`),
    readGiven(ctx, { conversationId, agentId }),
    readOffers(
      ctx,
      sql`h."customerId" = ${customer.id}::uuid AND o."askedAt" > ${after(ctx.now(), -365 * DAY)}::timestamptz`,
      MOST,
    ),
  ]);
  const choices = kinds.map(({ limits, changeNumber: _, ...kind }) => {
    const given = givenOf(kind.id);
    const { id: kindId, name, currency, monthlyBudget: budget } = kind;
    return {
      kind,
      left: leftOf(limits[role === "agent" ? "agent" : "lead"], given),
      budget: { kindId, name, currency, budget, spent: given.spent, ...budgetLevel(given.spent, budget) },
    };
  });
  return { bars: bars.goodwill, choices, before };
}

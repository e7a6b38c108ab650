import type { Budget, OfferLimit, Over } from "../offer-schemas";

/** What was given already, in the unit of the kind; cost in minor units. */
export interface Given {
  inConversation: number;
  inShift: number;
  spent: number;
}

/** What is left of each limit; null: no limit. Never under nothing. */
export function leftOf(limit: OfferLimit, given: Given): OfferLimit {
  const left = (most: number | null, had: number) => (most === null ? null : Math.max(0, most - had));
  return {
    perOffer: limit.perOffer,
    perConversation: left(limit.perConversation, given.inConversation),
    perShift: left(limit.perShift, given.inShift),
  };
}

/** Which limits an amount goes over. */
export function overOf(
  wanted: { amount: number; cost: number },
  limit: OfferLimit,
  given: Given,
  budget: number | null,
): Over[] {
  const left = leftOf(limit, given);
  const isOver = (most: number | null) => most !== null && wanted.amount > most;
  return [
    ...(isOver(left.perOffer) ? (["offer"] as const) : []),
    ...(isOver(left.perConversation) ? (["conversation"] as const) : []),
    ...(isOver(left.perShift) ? (["shift"] as const) : []),
    ...(budget !== null && given.spent + wanted.cost > budget ? (["budget"] as const) : []),
  ];
}

/** How far a month's budget is spent: near from 80 %, last from 95 %, spent at 100 %. */
export function budgetLevel(spent: number, budget: number | null): Pick<Budget, "share" | "level"> {
  if (budget === null) return { share: null, level: "none" };
  if (spent >= budget) return { share: budget === 0 ? 1 : spent / budget, level: "spent" };
  // Compared as whole numbers: 80 % of a cent is not a cent.
  const level = spent * 100 >= budget * 95 ? "last" : spent * 100 >= budget * 80 ? "near" : "fine";
  return { share: spent / budget, level };
}

import { costOf, readAmount } from "../../rules/money";
import type { ClaimChoice } from "../make-good-schemas";

/** What of an offer kind decides what a choice is worth. */
export interface Worth {
  id: string;
  unit: "money" | "points";
  currency: string;
  costPerThousand: number;
  least: number;
  most: number;
}

/** What each choice is worth to one person, in the unit of its kind; null where their orders say no sum within the kind's bounds. */
export type ClaimAmounts = Record<string, number | null>;

type Orders = readonly { fields: Readonly<Record<string, string>> }[];

/**
 * Reckons every choice of one person, and our cost of the dearest in minor units. A fixed sum is one for the person; by a
 * field it is that of all orders the offer is about together. A sum nobody can read, of any of them, or of orders nobody
 * knows (null), is a lead's to decide, never a guess.
 */
export function amountsOf(
  choices: readonly ClaimChoice[],
  kinds: ReadonlyMap<string, Worth>,
  orders: Orders | null,
): { amounts: ClaimAmounts; mostCost: number } {
  const amounts: ClaimAmounts = {};
  let mostCost = 0;
  for (const { id, kindId, amount, amountField } of choices) {
    const kind = kinds.get(kindId);
    const wanted = amount ?? (kind && amountField !== null ? paidOf(orders, amountField, kind) : null);
    const fits = kind && wanted !== null && wanted >= kind.least && wanted <= kind.most;
    amounts[id] = fits ? wanted : null;
    if (kind && fits) mostCost = Math.max(mostCost, costOf(wanted, kind.costPerThousand));
  }
  return { amounts, mostCost };
}

function paidOf(orders: Orders | null, field: string, kind: Worth): number | null {
  if (!orders || orders.length === 0) return null;
  let sum = 0;
  for (const { fields } of orders) {
    const paid = readPaid(fields[field] ?? "", kind);
    if (paid === null) return null;
    sum += paid;
  }
  return sum;
}

const SIGNS: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

/** "54.00", "USD 54.00", "54,00 USD", "$54": minor units of the kind; null for another currency, a minus or anything else. */
export function readPaid(text: string, kind: Pick<Worth, "unit" | "currency">): number | null {
  const cell = /^\s*(?:([A-Za-z]{3}|[$€£])\s*)?([\d.,\s\u00a0\u202f]+?)(?:\s*([A-Za-z]{3}|[$€£]))?\s*$/u.exec(
    text,
  );
  if (!cell) return null;
  const [, before, sum = "", behind] = cell;
  const named = before ?? behind;
  if (before && behind && before !== behind) return null;
  if (named && (SIGNS[named] ?? named.toUpperCase()) !== kind.currency) return null;
  const minor = readAmount(sum.replaceAll("\u202f", " ").trim(), kind);
  return minor !== null && minor > 0 ? minor : null;
}

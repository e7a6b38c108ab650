import type { RuleRow } from "./plan-rows";

/** A mixed-integer programme: least cost over columns from nothing to their bound, rows between theirs. */
export interface Programme {
  cost: number[];
  upper: number[];
  isWhole: boolean[];
  rows: { lower: number; upper: number; terms: (readonly [column: number, weight: number])[] }[];
}

/** A column beside the candidates: what is missing, somebody more, or a rule stretched. */
export type Slack =
  | { column: number; kind: "missing"; slots: readonly number[] }
  | { column: number; kind: "unspoken"; slots: readonly number[]; language: string }
  | { column: number; kind: "more"; startMs: number; endMs: number }
  | { column: number; kind: "stretched"; row: RuleRow };

/** The place of a new column. */
export function addColumn({ cost, ...programme }: Programme, price: number, upper: number, isWhole: boolean) {
  cost.push(price);
  programme.upper.push(upper);
  programme.isWhole.push(isWhole);
  return cost.length - 1;
}

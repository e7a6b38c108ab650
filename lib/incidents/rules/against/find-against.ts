import { refundDenied } from "./denied-refund";
import type { Against, Held } from "./held";
import { statesAgainst } from "./states-against";
import { sumsAgainst } from "./sums-against";
import { timesAgainst } from "./times-against";

/**
 * Where a text says other than we do: a sum that is not our offer's, a time that is not our statement's, that no money
 * comes back, or that all is well. By tables of words alone; rather silent than wrong.
 */
export function findAgainst(text: string, { statements, offers }: Held): Against[] {
  return [
    ...sumsAgainst(text, offers),
    ...refundDenied(text, offers),
    ...timesAgainst(text, statements),
    ...statesAgainst(text, statements),
  ];
}

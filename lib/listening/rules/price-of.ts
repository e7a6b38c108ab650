import type { PriceList } from "@/lib/channels/channel-traits";

const DAYS_OF_MONTH = 30;
const LOOK_POSTS = 10;

export interface QueryPrice {
  perPostUsd: number;
  /** Null where the hits are unknown. */
  perDayUsd: number | null;
  perMonthUsd: number | null;
  /** What one dry run costs at most. */
  lookUsd: number;
}

/** What a query would cost: each hit is a post read and its author, as if no author wrote twice. In US dollars. */
export function priceOf(prices: PriceList, found: { hits: number | null; days: number }): QueryPrice {
  const each = prices["post-read"] + prices["person-read"];
  const perDay = found.hits === null ? null : (found.hits / found.days) * each;
  return {
    perPostUsd: usd(each),
    perDayUsd: perDay === null ? null : usd(perDay),
    perMonthUsd: perDay === null ? null : usd(perDay * DAYS_OF_MONTH),
    lookUsd: usd(LOOK_POSTS * each + prices.count),
  };
}

/** From thousandths, to the tenth of a cent. */
const usd = (thousandths: number): number => Math.round(thousandths) / 1000;

import type { PriceList } from "../channel-traits";

/**
 * What X takes for a call, in thousandths of a US dollar each. Source: the pricing page of X's developer documentation
 * (x-api/getting-started/pricing, 2026-08-22; unchanged on 2026-10-01). The same thing read twice in a UTC day is taken
 * for once, mostly; empty answers and errors cost nothing.
 */
export const xPrices: PriceList = {
  "post-read": 5,
  "person-read": 10,
  "message-read": 10,
  "owned-read": 1,
  count: 5,
  "post-write": 15,
  "post-write-with-link": 200,
  "reply-write": 10,
  "message-write": 15,
  "post-manage": 5,
  "interaction-delete": 10,
  "media-metadata": 5,
};

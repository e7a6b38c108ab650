/** What stands while an incident is open, for an answer to be held against. */
export interface Held {
  /** Approved texts, in any language. */
  statements: readonly { language: string; text: string }[];
  /** What may be chosen now. */
  offers: readonly OpenOffer[];
}

/** One choice of an open make-good. */
export interface OpenOffer {
  kind: "refund" | "credit" | "miles" | "voucher";
  currency: string;
  /** In the currency's own unit; null: each person's own sum, or points. */
  sum: number | null;
  /** "USD 20.00", or its title. */
  written: string;
}

/** Where a text says otherwise; UTF-16 offsets. `offered` is what we do offer. */
export interface Against {
  kind: "sum" | "time" | "refund" | "state";
  from: number;
  to: number;
  offered: string | null;
}

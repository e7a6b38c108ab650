export interface ClaimOrder {
  fields: Readonly<Record<string, string>>;
  lateAt: Date | string | null;
}

/**
 * The orders of a person, the oldest first, an offer is about: all, or of one that waits for "late" those that are late
 * once any is. Null where the person is late and nobody said with which of several. One order told by two handles of
 * theirs counts once.
 */
export function concernedOrders(
  condition: string,
  told: readonly ClaimOrder[],
  isLate: boolean,
): readonly ClaimOrder[] | null {
  const orders = eachOnce(told);
  const late = orders.filter(({ lateAt }) => lateAt !== null);
  if (condition !== "late" || (late.length === 0 && !isLate)) return orders;
  if (late.length > 0) return late;
  return orders.length > 1 ? null : orders;
}

/** What a page of an offer may say: the fields of the newest order it is about, with the numbers of all of them. */
export function claimFields(
  orders: readonly ClaimOrder[],
  fallback: ClaimOrder["fields"],
): ClaimOrder["fields"] {
  const numbers = orderNumbers(orders);
  return {
    ...(orders.at(-1)?.fields ?? fallback),
    ...(numbers.length > 0 ? { order: numbers.join(", ") } : {}),
  };
}

/** Each number once. */
export function orderNumbers(orders: readonly ClaimOrder[]): string[] {
  return [...new Set(orders.flatMap(({ fields }) => fields.order?.trim() || []))];
}

function eachOnce(told: readonly ClaimOrder[]): ClaimOrder[] {
  const orders = new Map<string, ClaimOrder>();
  for (const order of told) {
    const words = JSON.stringify(Object.entries(order.fields).sort());
    if (words === "[]") continue;
    const key = order.fields.order?.trim().toLowerCase() || words;
    const before = orders.get(key);
    const fields = { ...before?.fields, ...order.fields };
    orders.set(key, { fields, lateAt: before?.lateAt ?? order.lateAt });
  }
  return [...orders.values()];
}

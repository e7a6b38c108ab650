type Fields = Readonly<Record<string, string>>;

export interface KnownOrder {
  fields: Fields;
  /** The list that told it last. */
  jobId: string | null;
}

/** What a line says of the orders of its person. `twice`: word for word what the list said before; `otherwise`: of an order it told before, in other words. */
export type OrderMatch = { is: "none" | "twice" | "otherwise" | "new" } | { is: "known"; place: number };

/** The number an order is told by, in small letters; null where its line has none. */
export function orderNumber(fields: Fields): string | null {
  return fields.order?.trim().toLowerCase() || null;
}

/**
 * Which of a person's orders, the oldest first, a line of a list is about. A number says it, and one told without a
 * number before may have been this one where nothing contradicts. A line without a number is about the order it
 * contradicts least, the newest of those; but lines of one list (`jobId`) never correct each other: each that says
 * something else is an order of its own.
 */
export function matchOrder(fields: Fields, orders: readonly KnownOrder[], jobId: string | null): OrderMatch {
  if (Object.keys(fields).length === 0) return { is: "none" };
  const isTold = (order: KnownOrder) => jobId !== null && order.jobId === jobId;
  const number = orderNumber(fields);
  if (number !== null) {
    const same = orders.findIndex((order) => orderNumber(order.fields) === number);
    const order = orders[same];
    if (order && isTold(order)) return { is: says(fields, order.fields) ? "otherwise" : "twice" };
    if (order) return { is: "known", place: same };
  } else if (orders.some((order) => isTold(order) && !says(fields, order.fields))) return { is: "twice" };
  const open = orders.flatMap((order, place) => {
    const contradictions = contradictionsOf(fields, order.fields);
    const mayBe = number === null || (orderNumber(order.fields) === null && contradictions === 0);
    return mayBe && !isTold(order) ? [{ place, contradictions }] : [];
  });
  const least = open.sort((a, b) => a.contradictions - b.contradictions || b.place - a.place)[0];
  return least ? { is: "known", place: least.place } : { is: "new" };
}

/** Whether a line tells more than what stands. */
export function says(fields: Fields, standing: Fields): boolean {
  return Object.entries(fields).some(([name, value]) => standing[name] !== value);
}

function contradictionsOf(fields: Fields, standing: Fields): number {
  return Object.entries(fields).filter(
    ([name, value]) => standing[name] !== undefined && standing[name] !== value,
  ).length;
}

import { firstName } from "@/lib/macros/rules/first-name";

export interface MailingOrder {
  fields: Readonly<Record<string, string>>;
  lateAt: string | null;
}

/** Names every order of a person in a letter, where `order` is the newest alone. */
export const ORDERS_FIELD = "orders";

/** What a mailing says of a person's orders: all, or to those who are late what is late, once it is known which. */
export function ordersFor({ who }: { who: string }, orders: readonly MailingOrder[]): MailingOrder[] {
  const late = orders.filter(({ lateAt }) => lateAt !== null);
  return who === "late" && late.length > 0 ? late : [...orders];
}

/**
 * What the fields of a letter say for one person: their line of the list by lower-case names, and the name they go by.
 * A list that has a name of its own for them is believed.
 */
export function letterValues(
  fields: Readonly<Record<string, string>>,
  displayName: string | null,
  orders: readonly MailingOrder[] = [],
): Record<string, string | null> {
  const name = displayName?.includes("@") ? null : displayName;
  const values: Record<string, string | null> = { name, first_name: firstName(name) };
  for (const [field, value] of Object.entries(fields)) values[field.trim().toLowerCase()] = value;
  const numbers = [...new Set(orders.flatMap((order) => order.fields.order?.trim() || []))];
  return numbers.length > 0 ? { [ORDERS_FIELD]: numbers.join(", "), ...values } : values;
}

type Fields = Readonly<Record<string, string>>;

/** What an order is called: its number, else all that its line says. */
export function orderName(fields: Fields): string {
  const number = fields.order?.trim();
  if (number) return number;
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

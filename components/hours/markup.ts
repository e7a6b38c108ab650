const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML that is known to be safe: made by `html` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | null | readonly Markup[];

/** A document without React: whatever is put into it is escaped, save what `html` made itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((each, place) => each + safe(values[place] ?? null)).join(""));
}

/** Data for machines inside a script element: nothing in it can end the element. */
export function jsonData(data: object): Markup {
  return new Markup(JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028"));
}

function safe(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(({ text }) => text).join("");
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? "");
}

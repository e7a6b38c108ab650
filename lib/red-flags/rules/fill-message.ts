type MessageValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Fills an ICU message where no page is by that could: arguments, numbers, plurals and selects, nested. What it does not
 * know stands as it is. Linear in the message times its depth.
 */
export function fillMessage(message: string, values: MessageValues, locale = "en", count?: number): string {
  let out = "";
  let at = 0;
  while (at < message.length) {
    const char = message[at] ?? "";
    if (char === "{") {
      const end = closing(message, at);
      out += argument(message.slice(at + 1, end), values, locale);
      at = end + 1;
    } else {
      out += char === "#" && count !== undefined ? count.toLocaleString(locale) : char;
      at += 1;
    }
  }
  return out;
}

function argument(inside: string, values: MessageValues, locale: string): string {
  const [name = "", type, ...rest] = parts(inside);
  const value = values[name];
  const choices = rest.join(",");
  if (type === "plural") {
    const count = Number(value ?? 0);
    const chosen = choose(choices, [`=${count}`, new Intl.PluralRules(locale).select(count), "other"]);
    return fillMessage(chosen, values, locale, count);
  }
  if (type === "select") return fillMessage(choose(choices, [String(value), "other"]), values, locale);
  if (typeof value === "number") return value.toLocaleString(locale, { maximumFractionDigits: 2 });
  if (type === "date" || type === "time")
    return `${String(value ?? "")
      .slice(0, 16)
      .replace("T", " ")} UTC`;
  return String(value ?? `{${name}}`);
}

/** The first of the wanted choices that is there. */
function choose(choices: string, wanted: readonly string[]): string {
  const found = new Map<string, string>();
  let at = 0;
  while (at < choices.length) {
    const open = choices.indexOf("{", at);
    if (open < 0) break;
    const end = closing(choices, open);
    found.set(choices.slice(at, open).trim(), choices.slice(open + 1, end));
    at = end + 1;
  }
  return wanted.map((name) => found.get(name)).find((each) => each !== undefined) ?? "";
}

/** Name, type and the rest, which may hold commas of its own. */
function parts(inside: string): string[] {
  const [name = "", type, ...rest] = inside.split(",");
  return type === undefined ? [name.trim()] : [name.trim(), type.trim(), rest.join(",")];
}

/** Where the brace that opens there is closed; the end, where it is not. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

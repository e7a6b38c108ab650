import { joinAround } from "@/lib/macros/rules/join-around";

/** What of a person's line may stand on the public page: what their letter held already. */
const CLAIM_FIELDS = ["first_name", "order", "flight", "product"] as const;

const FIELD = /\{([^{}]*)\}?|\}/gu;

/** The first field of a text that is unknown or never closed, as it is written; null where all are right. */
export function wrongField(text: string): string | null {
  for (const [written, name] of text.matchAll(FIELD))
    if (!written.endsWith("}") || !CLAIM_FIELDS.some((field) => field === name)) return written.slice(0, 40);
  return null;
}

/** A text with the person's fields in it; what is not known goes with the comma or blank that held it. */
export function fillClaim(text: string, fields: Readonly<Record<string, string>>): string {
  let filled = "";
  let from = 0;
  let dropped = false;
  const take = (piece: string) => {
    filled = dropped ? joinAround(filled, piece) : filled + piece;
    dropped = false;
  };
  for (const match of text.matchAll(/\{([a-z_]+)\}/gu)) {
    take(text.slice(from, match.index));
    from = match.index + match[0].length;
    const value = (fields[match[1] ?? ""] ?? "").trim().slice(0, 80);
    if (value) filled += value;
    else dropped = true;
  }
  take(text.slice(from));
  return filled.trim();
}

/** A line like "Order {order}" says nothing without what it is about: empty then. */
export function fillAbout(text: string, fields: Readonly<Record<string, string>>): string {
  const isKnown = [...text.matchAll(/\{([a-z_]+)\}/gu)].every(
    ([, name]) => (fields[name ?? ""] ?? "").trim() !== "",
  );
  return isKnown ? fillClaim(text, fields) : "";
}

import { begin, joinAround } from "@/lib/macros/rules/join-around";
import { plainText, plainValue } from "./plain-value";
import { DROPPED_FIELDS, isLinkField, type LinkField, parseTemplate } from "./template";

/** What may stand in the fields of one person's letter. */
export interface LetterValues {
  /** By field names in lower case: those of the person's line, and first_name and name. */
  values: Readonly<Record<string, string | null>>;
  /** The name in From. */
  brand: string;
  /** The address answers go to. */
  mailbox: string;
  claimUrl: string | null;
}

/** Stand for links until the words around them are escaped; taken out of every value and text before. */
const MARK_FROM = 0xe000;
export const MARKS = /[\ue000-\uf8ff]/gu;

export interface Link {
  name: LinkField;
  label: string | null;
}
export interface Filled {
  text: string;
  links: Link[];
}

/** A template with this person's values; links as marks. Adds what nothing is known for to `missing`. */
export function fillLetter(template: string, input: LetterValues, missing: Set<string>): Filled {
  const links: Link[] = [];
  let text = "";
  let dropped = false;
  for (const piece of parseTemplate(plainText(template)).pieces) {
    if (piece.kind === "text") {
      text = dropped ? joinAround(text, piece.text) : text + piece.text;
      dropped = false;
      continue;
    }
    const { name, otherwise } = piece;
    if (isLinkField(name)) {
      if (name === "claim_link" && !input.claimUrl) missing.add(name);
      text += String.fromCharCode(MARK_FROM + links.length);
      links.push({ name, label: otherwise });
      continue;
    }
    const value = plainValue(fieldValue(name, input) ?? "");
    if (value) text += value;
    else if (otherwise !== null) text += begin(text, otherwise);
    else if (DROPPED_FIELDS.includes(name)) dropped = true;
    else {
      missing.add(name);
      text += `‹${plainValue(name)}›`;
    }
  }
  return { text: (dropped ? joinAround(text, "") : text).trim(), links };
}

function fieldValue(name: string, { values, brand, mailbox }: LetterValues): string | null {
  if (name === "brand") return brand;
  if (name === "mailbox") return mailbox;
  return Object.hasOwn(values, name) ? (values[name] ?? null) : null;
}

export function linkOf({ links }: Filled, mark: string): Link | undefined {
  return links[mark.charCodeAt(0) - MARK_FROM];
}

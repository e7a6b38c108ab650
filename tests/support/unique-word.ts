import { randomBytes } from "node:crypto";

/** A word that nobody has used: letters alone, for figures might make a card number by chance. */
export function uniqueWord(): string {
  return [...randomBytes(20)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
}

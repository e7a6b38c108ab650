import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import type { InputKind } from "../schemas";

const CLASSES: Readonly<Record<string, string>> = { "#": "[0-9]", "@": "[A-Za-z]", "*": "[A-Za-z0-9]" };
const ORDER =
  /(?:order|purchase|bestellung|bestell(?:nummer|nr)|commande|pedido|zamówieni\p{L}*)[^\p{L}\p{N}]{0,3}(?:(?:number|no|nr|is)[^\p{L}\p{N}]{0,3}){0,2}([A-Z]{0,3}-?\d{4,12})(?![\p{L}\p{N}])/giu;

/** A pattern of an admin as an expression that can't be slow: a fixed sign or class for each place, nothing repeated. */
export function expressionOf(pattern: string): RegExp {
  const source = [...pattern]
    .map((sign) => CLASSES[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("");
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "giu");
}

/** How an input is written down: without blanks, locators and tracking numbers in capitals. */
export function tidyInput(kind: InputKind, input: string): string {
  const tidy = input.trim().replace(/\s+/g, kind === "custom" ? " " : "");
  return kind === "custom" ? tidy : tidy.toUpperCase();
}

/** Whether an input may be asked for: it fits the pattern as a whole. */
export function fitsPattern(pattern: string | null, input: string): boolean {
  if (pattern === null) return true;
  const [match] = input.matchAll(expressionOf(pattern));
  return match !== undefined && match.index === 0 && match[0].length === input.length;
}

/** What could be looked up, as it stands in the words of a conversation; each once, in order. */
export function inputsIn(texts: readonly string[], kind: InputKind, pattern: string | null): string[] {
  const found = texts.flatMap((text) => {
    if (kind !== "custom")
      return byKind(text, kind).filter((each) => fitsPattern(pattern, tidyInput(kind, each)));
    return pattern === null ? [] : [...text.matchAll(expressionOf(pattern))].map(([all]) => all);
  });
  return [...new Set(found.map((each) => tidyInput(kind, each)))].slice(0, 5);
}

function factsOf(text: string, kind: string): string[] {
  return findPersonal(text)
    .filter((fact) => fact.kind === kind && fact.isCertain)
    .map(({ from, to }) => text.slice(from, to));
}

function byKind(text: string, kind: Exclude<InputKind, "custom">): string[] {
  switch (kind) {
    case "locator":
      return factsOf(text, "record-locator");
    case "tracking":
      return factsOf(text, "tracking-number");
    case "order":
      return [...text.matchAll(ORDER)].map(([, number = ""]) => number);
  }
}

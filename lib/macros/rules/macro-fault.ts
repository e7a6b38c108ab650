import type { ErrorValues } from "@/lib/base/errors";
import type { SaveMacro } from "../schemas";
import { unknownField } from "./macro-fields";

/** In characters; a mail takes more than any post. */
export const LONGEST_MACRO_TEXT = 5000;
export const LONGEST_MACRO_NAME = 80;
const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,29}$/u;

export interface MacroFault {
  code: string;
  values: ErrorValues;
}

/** What is typed after the semicolon, without it. */
export function bareShort(short: string): string {
  return short.trim().replace(/^;/, "").normalize("NFC");
}

/** The first thing that is wrong with a macro as it is to be saved; null where nothing is. */
export function macroFault({
  name,
  short,
  content,
}: Pick<SaveMacro, "name" | "short" | "content">): MacroFault | null {
  const length = name.trim().length;
  if (length === 0) return { code: "macro-unnamed", values: {} };
  if (length > LONGEST_MACRO_NAME)
    return { code: "macro-name-too-long", values: { length, limit: LONGEST_MACRO_NAME } };
  if (!SHORT.test(bareShort(short)))
    return { code: "macro-short", values: { short: bareShort(short).slice(0, 40) } };
  const seen = new Set<string>();
  for (const { language, audience, text, variants } of content.texts) {
    for (const wording of [text, ...variants]) {
      if (wording.trim() === "") return { code: "macro-text-empty", values: {} };
      if (wording.length > LONGEST_MACRO_TEXT)
        return { code: "macro-text-too-long", values: { length: wording.length, limit: LONGEST_MACRO_TEXT } };
      const field = unknownField(wording);
      if (field) return { code: "macro-unknown-field", values: { field: field.slice(0, 60) } };
    }
    const key = `${language} ${audience}`;
    if (seen.has(key))
      return { code: "macro-text-doubled", values: { language: language || "any", audience } };
    seen.add(key);
  }
  return null;
}

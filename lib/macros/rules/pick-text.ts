import type { MacroText } from "../schemas";

/**
 * The text of a macro for an answer: of those for its audience the one in the language, else in any, else English, else
 * the first. Null where it has none for the audience.
 */
export function pickText(
  texts: readonly MacroText[],
  { language, audience }: { language: string | null; audience: "public" | "private" },
): MacroText | null {
  const fitting = texts.filter((each) => each.audience === audience || each.audience === "both");
  const own = [...fitting].sort((a, b) => Number(a.audience === "both") - Number(b.audience === "both"));
  for (const wanted of [language, "", "en"]) {
    const found = own.find((each) => each.language === wanted);
    if (found) return found;
  }
  return own[0] ?? null;
}

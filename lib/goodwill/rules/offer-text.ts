/** What stands in a private answer of a kind: in the person's language, else in English, else any; empty where none is kept. */
export function offerText(
  texts: Readonly<Record<string, string>>,
  language: string | null,
  amount: string,
): string {
  const text = texts[language?.slice(0, 2) ?? ""] ?? texts.en ?? Object.values(texts)[0] ?? "";
  return text.replaceAll("{amount}", amount);
}

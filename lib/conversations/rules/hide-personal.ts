import type { TextMark } from "@/lib/conversations/mark-schemas";
import { findPersonal, type PersonalInText } from "@/lib/customers/rules/personal/find-personal";

/** A mark as it is stored beside a text. */
export type StoredMark = Omit<PersonalInText, "key">;

/** What is said of a public text that came in: its personal data, as far as it is certain; of all others nothing. */
export function marksOf(
  said: { audience: string; direction: string; text: string },
  stored: readonly StoredMark[] | null,
): TextMark[] {
  if (said.audience !== "public" || said.direction !== "inbound" || said.text === "") return [];
  const found: readonly StoredMark[] = stored ?? findPersonal(said.text);
  return found
    .filter(({ isCertain, to }) => isCertain && to <= said.text.length)
    .map(({ kind, from, to }) => ({ kind, from, to }));
}

/** The text with each mark's letters and digits as `•`, as long as before in UTF-16 units. Linear in the text. */
export function hideMarks(text: string, marks: readonly Pick<TextMark, "from" | "to">[]): string {
  let out = "";
  let at = 0;
  for (const { from, to } of marks) {
    out += text.slice(at, from) + "•".repeat(Math.max(0, to - Math.max(from, at)));
    at = Math.max(at, to);
  }
  return out + text.slice(at);
}

/** A text that came in, as a reader sees it at first. */
export function shownText(said: { audience: string; direction: string; text: string }): string {
  return hideMarks(said.text, marksOf(said, null));
}

import type { Macro } from "@/lib/macros/schemas";

/** Which macros of the list are looked at; empty is any. */
export type Wanted = Readonly<{ words: string; teamId: string; accountId: string; language: string }>;

export const anyMacro: Wanted = { words: "", teamId: "", accountId: "", language: "" };

export function fits({ name, short, team, account, content }: Macro, wanted: Wanted): boolean {
  const words = wanted.words.trim().replace(/^;/, "").toLowerCase();
  const said = [name, short, ...content.texts.flatMap(({ text, variants }) => [text, ...variants])];
  return (
    (words === "" || said.some((each) => each.toLowerCase().includes(words))) &&
    (wanted.teamId === "" || team?.id === wanted.teamId) &&
    (wanted.accountId === "" || account?.id === wanted.accountId) &&
    (wanted.language === "" || content.texts.some(({ language }) => language === wanted.language))
  );
}

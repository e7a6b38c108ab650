import type { ChangeMailing, Mailing } from "@/lib/incidents/mailings/mailing-schemas";

/** What stands in the editor. */
export type MailingDraft = Pick<
  Mailing,
  "name" | "purpose" | "texts" | "fallbackLanguage" | "audience" | "makeGoodId" | "perSecond"
> & { accountId: string };

/** What a mailing may leave from and carry. */
export type MailingChoices = Readonly<{
  mailboxes: readonly { id: string; name: string }[];
  offers: readonly { id: string; name: string }[];
  /** Lists and segments its people came by. */
  lists: readonly { id: string; name: string }[];
}>;

export function draftOf(mailing: Mailing): MailingDraft {
  const { name, purpose, texts, fallbackLanguage, audience, makeGoodId, perSecond, account } = mailing;
  return { name, purpose, texts, fallbackLanguage, audience, makeGoodId, perSecond, accountId: account.id };
}

/** What was changed of it; nothing where it stands as it is kept. */
export function changesOf(draft: MailingDraft, kept: Mailing): ChangeMailing {
  const before = draftOf(kept);
  const changed = (Object.keys(before) as (keyof MailingDraft)[]).filter(
    (key) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, draft[key]]));
}

/** A language by its name in the reader's own. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
}

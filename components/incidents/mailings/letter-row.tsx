"use client";

import { useLocale, useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { When } from "@/components/admin/when";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Cell, Row } from "@/components/ui/table";
import type { Letter, SettleLetter } from "@/lib/incidents/mailings/letters/letter-schemas";
import { languageName } from "./mailing-draft";

type Props = { mailingId: string; letter: Letter; hasDeeds: boolean; onSettled(): Promise<void> };

const VERDICTS = [
  ["sent", "arrived"],
  ["not-sent", "lost"],
  ["again", "again"],
] as const satisfies readonly (readonly [SettleLetter["as"], string])[];

/** One letter; of one in doubt a person says what became of it. */
export function LetterRow({ mailingId, letter, hasDeeds, onSettled }: Props) {
  const t = useTranslations("mailings.letters");
  const locale = useLocale();
  const { run, busy, problem } = useApiDeed();
  const { id, customer, language, state, code, needsWord } = letter;
  const at =
    letter.answeredAt ?? letter.unsubscribedAt ?? letter.complainedAt ?? letter.bouncedAt ?? letter.sentAt;
  const settle = async (as: SettleLetter["as"]) => {
    const body = { as } satisfies SettleLetter;
    if (await run(`/mailings/${mailingId}/letters/${id}`, { method: "POST", body })) await onSettled();
  };
  return (
    <Row>
      <Cell className="max-w-64 truncate font-medium text-ink">
        <a href={`/customers/${customer.id}`} className="text-accent underline" dir="auto">
          {customer.displayName}
        </a>
      </Cell>
      <Cell>{languageName(language, locale)}</Cell>
      <Cell>{t(`stateOf.${state}`)}</Cell>
      <Cell className="text-ink-2">
        {code === null ? null : t.has(`codes.${code}`) ? t(`codes.${code}`) : t("codes.other", { code })}
      </Cell>
      <Cell className="whitespace-nowrap">{at ? <When at={at} /> : null}</Cell>
      {hasDeeds ? (
        <Cell className="whitespace-nowrap">
          {needsWord
            ? VERDICTS.map(([as, word]) => (
                <Button key={as} size={24} className="mr-1" disabled={busy} onClick={() => void settle(as)}>
                  {t(word)}
                </Button>
              ))
            : null}
          <Problem text={problem} />
        </Cell>
      ) : null}
    </Row>
  );
}

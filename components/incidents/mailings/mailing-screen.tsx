"use client";

import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { Chip } from "@/components/ui/chip";
import type { MailingPreview } from "@/lib/incidents/mailings/mailing-deed-schemas";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { LetterPreview } from "./letter-preview";
import { draftOf, type MailingChoices } from "./mailing-draft";
import { MailingEditor } from "./mailing-editor";
import { MailingProgress } from "./mailing-progress";
import { useMailing } from "./use-mailing";
import { usePreview } from "./use-preview";
import { useStartWords } from "./use-start-words";

type Props = {
  start: Mailing;
  /** Null for who may not look at letters. */
  preview: MailingPreview | null;
  choices: MailingChoices;
  meId: string;
};

/** One mailing: written, asked for and begun where nothing of it left yet, then watched. */
export function MailingScreen({ start, preview, choices, meId }: Props) {
  const t = useTranslations("mailings");
  const inList = useTranslations("mailings.list");
  const { mailing, setMailing } = useMailing(start);
  const when = useStartWords();
  const isInHand = ["draft", "asked", "approved", "planned"].includes(mailing.state);
  return (
    <>
      <p className="flex flex-wrap gap-2">
        <Chip>{t(`state.${mailing.state}`)}</Chip>
        {mailing.state === "planned" ? <Chip>{inList("starts", { when: when(mailing) })}</Chip> : null}
        <Chip>{t(`purpose.${mailing.purpose}`)}</Chip>
      </p>
      {isInHand && preview ? (
        <MailingEditor
          mailing={mailing}
          start={preview}
          choices={choices}
          meId={meId}
          onChange={setMailing}
        />
      ) : null}
      {isInHand ? null : (
        <MailingProgress mailing={mailing} isLead={preview !== null} onChange={setMailing} />
      )}
      {isInHand || preview === null ? null : <SentWords mailing={mailing} preview={preview} />}
      {isInHand && preview === null ? <PlainWords mailing={mailing} /> : null}
    </>
  );
}

function SentWords({ mailing, preview }: { mailing: Mailing; preview: MailingPreview }) {
  const t = useTranslations("mailings.preview");
  const reading = usePreview(mailing.id, preview);
  return (
    <AdminPart id="letter" title={t("title")}>
      <div className="max-w-[640px]">
        <LetterPreview draft={draftOf(mailing)} reading={reading} />
      </div>
    </AdminPart>
  );
}

/** For who answers and does not send: what people will have read. */
function PlainWords({ mailing: { texts } }: { mailing: Mailing }) {
  const t = useTranslations("mailings.editor");
  return (
    <AdminPart id="words" title={t("title")}>
      {Object.entries(texts).map(([language, { subject, body }]) => (
        <div key={language} lang={language} dir="auto" className="max-w-[640px] border-b py-3">
          <p className="font-semibold text-large">{subject}</p>
          <p className="whitespace-pre-wrap pt-2 text-body [overflow-wrap:anywhere]">{body}</p>
        </div>
      ))}
    </AdminPart>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { HeadCell } from "@/components/ui/table";
import type { Letter } from "@/lib/incidents/mailings/letters/letter-schemas";
import type { LetterKind } from "./letter-kinds";
import { LetterRow } from "./letter-row";
import { usePages } from "./use-pages";

type Props = { mailingId: string; kind: LetterKind; onClose(): void };

/** The letters behind a count: whose, what became of each, and why. */
export function LetterList({ mailingId, kind, onClose }: Props) {
  const t = useTranslations("mailings");
  const isOnly = kind === "answered" || kind === "complained" || kind === "unsubscribed";
  const pages = usePages<Letter>(`/mailings/${mailingId}/letters`, isOnly ? { only: kind } : { state: kind });
  const { data, hasFailed, readMore, readAnew } = pages;
  const title = t("letters.title", { what: t(`progress.${kind}`) });
  return (
    <Dialog
      title={title}
      closeLabel={t("letters.close")}
      width="large"
      open
      onOpenChange={(open) => open || onClose()}
    >
      <Problem text={hasFailed ? t("letters.failed") : ""} />
      {data === null && !hasFailed ? <p className="text-body text-ink-2">{t("letters.loading")}</p> : null}
      {data?.length === 0 ? <p className="text-body text-ink-2">{t("letters.none")}</p> : null}
      {data && data.length > 0 ? (
        <WideTable
          caption={title}
          head={
            <>
              <HeadCell>{t("letters.person")}</HeadCell>
              <HeadCell>{t("letters.language")}</HeadCell>
              <HeadCell>{t("letters.state")}</HeadCell>
              <HeadCell>{t("letters.why")}</HeadCell>
              <HeadCell>{t("letters.when")}</HeadCell>
              {kind === "unconfirmed" ? <HeadCell>{t("letters.settle")}</HeadCell> : null}
            </>
          }
        >
          {data.map((letter) => (
            <LetterRow
              key={letter.id}
              mailingId={mailingId}
              letter={letter}
              hasDeeds={kind === "unconfirmed"}
              onSettled={readAnew}
            />
          ))}
        </WideTable>
      ) : null}
      {readMore ? (
        <Button className="mt-3" onClick={readMore}>
          {t("letters.more")}
        </Button>
      ) : null}
    </Dialog>
  );
}

"use client";

import { Mail, Plus } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { languageName } from "./mailing-draft";
import { NewMailingDialog } from "./new-mailing-dialog";
import { useStartWords } from "./use-start-words";

type Props = { incidentId: string; mailings: readonly Mailing[]; mayWrite: boolean };

/** What was and will be written about an incident, in its order: warning, delay, outcome. */
export function MailingList({ incidentId, mailings, mayWrite }: Props) {
  const t = useTranslations("mailings");
  if (mailings.length === 0)
    return (
      <EmptyState
        icon={<Mail />}
        title={t("list.none")}
        actions={mayWrite ? <AddMailing incidentId={incidentId} place={0} /> : null}
      >
        {t(mayWrite ? "list.noneText" : "list.noneAgent")}
      </EmptyState>
    );
  return (
    <ol aria-label={t("list.label")} className="flex flex-col">
      {mailings.map((mailing) => (
        <MailingRow key={mailing.id} mailing={mailing} place={mailings.length} mayWrite={mayWrite} />
      ))}
    </ol>
  );
}

export function AddMailing({ incidentId, place }: { incidentId: string; place: number }) {
  const t = useTranslations("mailings");
  return (
    <NewMailingDialog
      incidentId={incidentId}
      from={null}
      place={place}
      trigger={
        <Button variant="solid" icon={<Plus aria-hidden="true" />}>
          {t("list.add")}
        </Button>
      }
    />
  );
}

type RowProps = { mailing: Mailing; place: number; mayWrite: boolean };

function MailingRow({ mailing, place, mayWrite }: RowProps) {
  const t = useTranslations("mailings");
  const format = useFormatter();
  const locale = useLocale();
  const { id, incidentId, number, name, state, purpose, counts, texts, startedAt, createdBy } = mailing;
  const when = useStartWords();
  const { heldBackAt } = mailing;
  const isBegun = counts.letters > 0;
  return (
    <li className="flex flex-wrap items-start gap-3 border-b py-3">
      <span className="figures w-6 text-right text-body text-ink-3">{number}</span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <a
            href={`/incidents/${incidentId}/mailings/${id}`}
            dir="auto"
            className="font-semibold text-accent text-body underline [overflow-wrap:anywhere]"
          >
            {name}
          </a>
          <Chip>{t(`state.${state}`)}</Chip>
          {purpose === "marketing" ? <Chip>{t("purpose.marketing")}</Chip> : null}
        </p>
        <p className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
          {isBegun ? (
            <span className="figures">
              {t("list.ofLetters", {
                sent: format.number(counts.sent),
                letters: format.number(counts.letters),
              })}
            </span>
          ) : null}
          {isBegun ? <span className="figures">{t("list.answered", { count: counts.answered })}</span> : null}
          {state === "planned" ? (
            <span className="figures font-medium text-ink">{t("list.starts", { when: when(mailing) })}</span>
          ) : null}
          {heldBackAt ? <span className="text-red">{t("list.heldBack")}</span> : null}
          {startedAt ? (
            <span>{t.rich("list.started", { at: () => <When at={startedAt} /> })}</span>
          ) : createdBy ? (
            <span>{t("list.draftedBy", { name: createdBy.displayName })}</span>
          ) : null}
          <span>
            {t("list.languages", {
              list: Object.keys(texts)
                .map((each) => languageName(each, locale))
                .join(", "),
            })}
          </span>
        </p>
      </div>
      {mayWrite ? (
        <NewMailingDialog
          incidentId={incidentId}
          from={mailing}
          place={place}
          trigger={
            <Button size={24} aria-label={t("list.nextOf", { name })}>
              {t("list.next")}
            </Button>
          }
        />
      ) : null}
    </li>
  );
}

"use client";

import { Download, Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { apiPath } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { ScrollGroup } from "@/components/ui/scroll-group";
import { Segmented } from "@/components/ui/segmented";
import type { Job } from "@/lib/customers/job-schemas";
import type { AffectedCounts } from "@/lib/incidents/affected-schemas";
import type { BulkAnswer } from "@/lib/incidents/bulk-answer-schemas";
import { AddPeople } from "./add-people";
import { AddPersonDialog } from "./add-person-dialog";
import { AnswerDialog } from "./answer-dialog";
import { AnswersProgress } from "./answers-progress";
import type { Named } from "./named";
import { PeopleTable } from "./people-table";
import { type PeoplePage, type StandFilter, usePeople } from "./use-people";

const STANDS = ["all", "waiting", "answered", "claimed", "set-aside"] as const;

type Props = {
  incidentId: string;
  isOpen: boolean;
  first: { page: PeoplePage; counts: AffectedCounts; stand: StandFilter };
  jobs: readonly Job[];
  answers: readonly BulkAnswer[];
  accounts: readonly Named[];
  macros: readonly Named[];
};

/** Whom an incident hits: found, filtered, set aside, answered; and added by list, by fact or by hand. */
export function PeopleScreen({ incidentId, isOpen, first, jobs, answers, accounts, macros }: Props) {
  const t = useTranslations("incident-people");
  const format = useFormatter();
  const people = usePeople(incidentId, first);
  const { page, counts, stand, q, isReading, hasFailed } = people;
  const countOf = {
    all: counts.people,
    waiting: counts.waiting,
    answered: counts.answered,
    claimed: counts.claimed,
    "set-aside": counts.setAside,
  };
  const reread = () => void people.read(null);
  const isEmpty = counts.people === 0 && stand === "all" && q === "";
  return (
    <>
      <AnswersProgress incidentId={incidentId} first={answers} onMoved={reread} />
      <section aria-label={t("title")} className="flex flex-col gap-3">
        {isEmpty ? null : (
          <div className="flex flex-wrap items-center gap-2">
            <ScrollGroup label={t("filter")} className="max-w-full">
              <Segmented
                label={t("filter")}
                value={stand}
                onChange={people.setStand}
                segments={STANDS.map((each) => ({
                  value: each,
                  label: t(`stand.${each}`),
                  count: format.number(countOf[each]),
                }))}
              />
            </ScrollGroup>
            <Input
              type="search"
              aria-label={t("search")}
              placeholder={t("search")}
              value={q}
              maxLength={100}
              onChange={(event) => people.setQ(event.target.value)}
              className="min-w-0 flex-1 basis-56"
            />
          </div>
        )}
        {isEmpty ? null : (
          <div className="flex flex-wrap gap-2">
            {isOpen ? <AnswerDialog incidentId={incidentId} macros={macros} onStarted={reread} /> : null}
            {isOpen ? <AddPersonDialog incidentId={incidentId} onAdded={reread} /> : null}
            <a
              href={apiPath(`/incidents/${incidentId}/affected/export`)}
              download
              className={buttonClass("plain", 32)}
            >
              <Download aria-hidden="true" />
              {t("export")}
            </a>
          </div>
        )}
        {hasFailed ? (
          <p role="alert" className="flex flex-wrap items-center gap-2 text-body text-red">
            {t("failed")}
            <Button size={28} onClick={reread}>
              {t("again")}
            </Button>
          </p>
        ) : null}
        {isEmpty ? (
          <EmptyState
            icon={<Users />}
            title={t("none")}
            actions={isOpen ? <AddPersonDialog incidentId={incidentId} onAdded={reread} /> : null}
          >
            {t("noneText")}
          </EmptyState>
        ) : page.data.length === 0 ? (
          <EmptyState title={isReading ? t("loading") : t("noneFound")}>
            {isReading ? null : t("noneFoundText")}
          </EmptyState>
        ) : (
          <PeopleTable incidentId={incidentId} people={page.data} onChange={people.put} />
        )}
        {page.nextCursor && page.data.length > 0 ? (
          <Button
            className="self-center"
            disabled={isReading}
            onClick={() => void people.read(page.nextCursor)}
          >
            {t("more")}
          </Button>
        ) : null}
      </section>
      <AddPeople incidentId={incidentId} isOpen={isOpen} jobs={jobs} accounts={accounts} onDone={reread} />
    </>
  );
}

"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Hours } from "@/lib/coverage/paid-schemas";
import {
  addFigures,
  FIGURES,
  type HoursFigure,
  type HoursFigures,
  noFigures,
} from "@/lib/coverage/rules/hours-rows";
import { type CorrectAct, CorrectDialog } from "./correct-dialog";
import { hoursText } from "./hours-text";
import { RowsSheet } from "./rows-sheet";

const SHOWN = ["planned", "worked", "overtime", "break", "night", "sunday", "holiday", "onCall"] as const;

type Props = { hours: Hours; correct: CorrectAct; mayEdit: boolean };
type Person = Hours["people"][number];
type Shown = (typeof SHOWN)[number];

const PLANNED: Partial<Record<Shown, HoursFigure>> = {
  night: "plannedNight",
  sunday: "plannedSunday",
  holiday: "plannedHoliday",
};

/** A month by person; each name opens the rows that its figures are the sums of. */
export function HoursTable({ hours, correct, mayEdit }: Props) {
  const t = useTranslations("paid-hours");
  const [shown, setShown] = useState<Person | null>(null);
  const { people, closed, month } = hours;
  const sum = people.reduce((total, person) => addFigures(total, person.total), noFigures());
  return (
    <>
      {closed ? (
        <p className="mb-2 flex items-center gap-2 text-body text-ink-2">
          <Lock aria-hidden="true" className="size-4" />
          {t("month.closed", { by: closed.by })}
        </p>
      ) : null}
      <WideTable
        caption={t("month.caption")}
        head={
          <>
            <HeadCell>{t("person")}</HeadCell>
            {SHOWN.map((figure) => (
              <HeadCell key={figure} figure>
                {t(`figure.${figure}`)}
              </HeadCell>
            ))}
            <HeadCell>
              <span className="sr-only">{t("deeds")}</span>
            </HeadCell>
          </>
        }
      >
        {people.map((person) => (
          <Row key={person.agentId}>
            <NameCell className="whitespace-nowrap">
              <button type="button" className="text-link" onClick={() => setShown(person)}>
                {person.displayName}
              </button>
              {person.corrections.length > 0 ? (
                <span className="ml-2 font-normal text-ink-3 text-meta">
                  {t("carried", { count: person.corrections.length })}
                </span>
              ) : null}
            </NameCell>
            {SHOWN.map((figure) => (
              <Cell key={figure} figure>
                <span title={t(`about.${figure}`)}>{hoursText(person.total[figure])}</span>
                <Planned figure={figure} of={person.total} />
              </Cell>
            ))}
            <Cell figure>{mayEdit ? <CorrectDialog person={person} correct={correct} /> : null}</Cell>
          </Row>
        ))}
        <Row className="font-semibold">
          <NameCell className="font-semibold">{t("all")}</NameCell>
          {SHOWN.map((figure) => (
            <Cell key={figure} figure>
              {hoursText(sum[figure])}
              <Planned figure={figure} of={sum} />
            </Cell>
          ))}
          <Cell>{null}</Cell>
        </Row>
      </WideTable>
      {shown ? (
        <RowsSheet person={shown} month={month} isClosed={closed !== null} onClose={() => setShown(null)} />
      ) : null}
      {people.every(({ total }) => FIGURES.every((figure) => total[figure] === 0)) ? (
        <p className="mt-2 text-body text-ink-2">{t("month.none")}</p>
      ) : null}
    </>
  );
}

/** What of it was planned, where that is a figure of its own. */
function Planned({ figure, of }: { figure: Shown; of: HoursFigures }) {
  const planned = PLANNED[figure];
  if (!planned || of[planned] === 0) return null;
  return <span className="font-normal text-ink-3 text-meta"> / {hoursText(of[planned])}</span>;
}

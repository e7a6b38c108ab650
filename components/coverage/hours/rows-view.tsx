"use client";

import { useLocale, useTranslations } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Correction, HoursRows } from "@/lib/coverage/paid-schemas";
import { hoursText } from "./hours-text";

const SPLITS = ["minutes", "night", "sunday", "holiday", "overtime"] as const;

type Props = { told: HoursRows; month: string; isClosed: boolean };

/** The rows by the person's own clock, and the corrections with their reasons. */
export function RowsView({ told, month, isClosed }: Props) {
  const t = useTranslations("paid-hours.rows");
  const locale = useLocale();
  const written = (at: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: told.zone, ...options }).format(new Date(at));
  const day = (at: string) => written(at, { weekday: "short", day: "numeric", month: "short" });
  const time = (at: string) => written(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2 text-meta">{t("zone", { zone: told.zone })}</p>
      {isClosed ? <p className="text-body text-ink-2">{t("closed")}</p> : null}
      {told.rows.length === 0 ? (
        <p className="text-body text-ink-2">{t("none")}</p>
      ) : (
        <Table
          caption={t("label")}
          head={
            <>
              <HeadCell>{t("day")}</HeadCell>
              <HeadCell>{t("time")}</HeadCell>
              <HeadCell>{t("what")}</HeadCell>
              {SPLITS.map((split) => (
                <HeadCell key={split} figure>
                  {t(`split.${split}`)}
                </HeadCell>
              ))}
            </>
          }
        >
          {told.rows.map((row) => (
            <Row key={`${row.kind} ${row.startAt} ${row.endAt}`}>
              <Cell className="whitespace-nowrap">{day(row.startAt)}</Cell>
              <Cell className="whitespace-nowrap">
                {time(row.startAt)}–{time(row.endAt)}
              </Cell>
              <Cell className="whitespace-nowrap">
                {t(`kind.${row.kind}`)}
                {row.isCorrection ? ` · ${t("corrected")}` : ""}
              </Cell>
              {SPLITS.map((split) => (
                <Cell key={split} figure>
                  {row[split] === 0 ? "" : hoursText(row[split])}
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      )}
      {told.corrections.length > 0 ? (
        <section aria-label={t("corrections")}>
          <h3 className="mb-1 font-semibold text-body">{t("corrections")}</h3>
          <ul>
            {told.corrections.map((each) => (
              <CorrectionRow
                key={each.id}
                each={each}
                month={month}
                when={`${day(each.startAt)}, ${time(each.startAt)}–${time(each.endAt)}`}
              />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function CorrectionRow({ each, month, when }: { each: Correction; month: string; when: string }) {
  const t = useTranslations("paid-hours.rows");
  return (
    <li className="border-b py-1.5 text-body">
      <p className="figures">
        {when}: {t(`correction.${each.kind}`)}
        {each.month === month ? "" : ` · ${t("countsIn", { month: each.month })}`}
        {each.ofMonth === month ? "" : ` · ${t("isOf", { month: each.ofMonth })}`}
      </p>
      <p className="text-ink-2 text-meta">{t("by", { reason: each.reason, by: each.writtenBy })}</p>
    </li>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { useFigures } from "@/components/response-times/use-figures";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { MyDay, OwnTimes } from "@/lib/response-times/my-day-schemas";

type Times = NonNullable<MyDay["times"]>;

/** Today's own figures, the week's beside each. */
export function OwnTiles({ today, week }: Pick<Times, "today" | "week">) {
  const t = useTranslations("my-day");
  const { count, long, share } = useFigures();
  const tiles = [
    ["answered", count(today.answered), count(week.answered)],
    ["median", long(today.p50Seconds), long(week.p50Seconds)],
    ["target", share(today.withinTarget), share(week.withinTarget)],
    ["useful", long(today.usefulP50Seconds), long(week.usefulP50Seconds)],
  ] as const;
  return (
    <dl className="grid grid-cols-4 gap-px overflow-hidden rounded-dialog border bg-line phone:grid-cols-2">
      {tiles.map(([name, value, ofWeek]) => (
        <div key={name} className="flex flex-col bg-surface px-4 pt-3 pb-3.5">
          <dt className="text-ink-2 text-meta">{t(`tile.${name}`)}</dt>
          <dd className="figures font-semibold text-figure">{value}</dd>
          <dd className="figures mt-1 text-ink-2 text-meta">{t("tile.weekValue", { value: ofWeek })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Own answers beside own load, day by day. */
export function OwnTable({ days, week }: Pick<Times, "days" | "week">) {
  const t = useTranslations("my-day");
  const format = useFormatter();
  const named = (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), {
      ...{ timeZone: "UTC", weekday: "short", day: "numeric", month: "short" },
    });
  return (
    <section aria-label={t("table.title")}>
      <h2 className="mb-1 font-semibold text-ink-2 text-label">{t("table.title")}</h2>
      <WideTable
        caption={t("table.title")}
        head={
          <>
            <HeadCell>{t("table.day")}</HeadCell>
            {(["answered", "median", "useful", "target", "sent", "conversations", "hours"] as const).map(
              (name) => (
                <HeadCell key={name} figure>
                  {t(`table.${name}`)}
                </HeadCell>
              ),
            )}
          </>
        }
      >
        {days.map(({ on, ...times }) => (
          <TimesRow key={on} name={named(on)} times={times} />
        ))}
        <TimesRow name={t("week")} times={week} strong />
      </WideTable>
      <p className="mt-2 max-w-[80ch] text-pretty text-ink-3 text-meta">{t("table.note")}</p>
    </section>
  );
}

function TimesRow({ name, times, strong = false }: { name: string; times: OwnTimes; strong?: boolean }) {
  const { count, long, share } = useFigures();
  const cells = [
    ...[count(times.answered), long(times.p50Seconds), long(times.usefulP50Seconds)],
    ...[share(times.withinTarget), count(times.sent), count(times.conversations), count(times.activeHours)],
  ];
  const columns = ["answered", "median", "useful", "target", "sent", "conversations", "hours"];
  return (
    <Row className={strong ? "font-semibold" : ""}>
      <NameCell className="whitespace-nowrap">{name}</NameCell>
      {cells.map((cell, index) => (
        <Cell key={columns[index]} figure className="whitespace-nowrap">
          {cell}
        </Cell>
      ))}
    </Row>
  );
}

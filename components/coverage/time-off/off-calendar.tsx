"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { useOffWords } from "@/components/my-shifts/use-off-words";
import { cn } from "@/components/ui/class-names";
import { dateFormat } from "@/components/ui/date-format";
import { HeadCell, NameCell, Row } from "@/components/ui/table";
import { dayText } from "@/lib/coverage/rules/wall-time";
import { instantOfWall, localDay } from "@/lib/coverage/rules/zone-offsets";
import type { TimeOff } from "@/lib/coverage/terms-schemas";

const DAYS = 42;
const DAY = 86_400_000;

type Props = { timeOff: readonly TimeOff[]; names: Readonly<Record<string, string>>; nowIso: string };

/** Who is off on which of the next six weeks' days, each by their own clock. */
export function OffCalendar({ timeOff, names, nowIso }: Props) {
  const t = useTranslations("time-off.calendar");
  const locale = useLocale();
  const zone = useTimeZone() ?? "Etc/UTC";
  const span = useOffWords();
  const today = localDay(zone, Date.parse(nowIso));
  const days = Array.from({ length: DAYS }, (_, place) => today + place);
  const horizon = instantOfWall(zone, (today + DAYS) * DAY, "start");
  const near = timeOff.filter(({ startAt }) => Date.parse(startAt) < horizon);
  const people = [...new Set(near.map(({ agentId }) => agentId))];
  if (people.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  // A day off is that day of whoever asked for it, wherever the reader sits.
  const onDay = (agentId: string, day: number) =>
    near.find(
      (each) =>
        each.agentId === agentId &&
        each.startLocal < `${dayText((day + 1) * DAY)}T00:00` &&
        each.endLocal > `${dayText(day * DAY)}T00:00`,
    );
  const name = (day: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: "UTC", ...options }).format(day * DAY);
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("who")}</HeadCell>
          {days.map((day) => (
            <th
              key={day}
              scope="col"
              aria-label={name(day, { weekday: "long", day: "numeric", month: "long" })}
              className={cn(
                "figures min-w-6 px-0 text-center font-normal text-ink-3 text-label",
                isWeekend(day) && "text-ink-2",
                (day + 3) % 7 === 0 && "border-l",
              )}
            >
              <span aria-hidden="true">{name(day, { day: "numeric" })}</span>
            </th>
          ))}
        </>
      }
    >
      {people.map((agentId) => (
        <Row key={agentId}>
          <NameCell className="whitespace-nowrap">{names[agentId] ?? t("gone")}</NameCell>
          {days.map((day) => {
            const off = onDay(agentId, day);
            return (
              <td
                key={day}
                className={cn("px-px", (day + 3) % 7 === 0 && "border-l", isWeekend(day) && "bg-sunk")}
              >
                {off ? (
                  <span
                    title={`${span(off)} · ${t(off.state)}`}
                    className={cn(
                      "block h-5 rounded-chip border",
                      off.state === "approved"
                        ? "border-transparent bg-accent-solid"
                        : "border-ink-3 border-dashed bg-raised",
                    )}
                  >
                    <span className="sr-only">{t(off.state)}</span>
                  </span>
                ) : null}
              </td>
            );
          })}
        </Row>
      ))}
    </WideTable>
  );
}

function isWeekend(day: number): boolean {
  return (day + 3) % 7 >= 5;
}

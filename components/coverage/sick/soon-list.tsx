"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { SoonShift } from "@/lib/coverage/offer-schemas";
import { Absent } from "./absent";
import type { SickActs } from "./sick-acts";
import { SickToday } from "./sick-today";
import { useSickWords } from "./use-sick-words";

type Props = { shifts: readonly SoonShift[]; acts: SickActs };

/** Who works today and tomorrow, each with the way to enter them as absent. */
export function SoonList({ shifts, acts }: Props) {
  const t = useTranslations("sick.soon");
  const words = useSickWords();
  const { id } = useViewer();
  if (shifts.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const people = [...new Set(shifts.map(({ agentId }) => agentId))];
  return (
    <ul aria-label={t("label")} className="flex flex-col">
      {people.map((agentId) => {
        const own = shifts.filter((shift) => shift.agentId === agentId);
        return (
          <li key={agentId} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5">
            <span className="w-40 shrink-0 truncate font-medium text-body">{own[0]?.displayName}</span>
            <span className="figures flex min-w-0 flex-1 basis-60 flex-col text-body text-ink-2">
              {own.map((shift) => (
                <span key={`${shift.shiftId} ${shift.on}`}>
                  {words.span(shift.startAt, shift.endAt)}
                  {shift.absenceId ? <Absent id={shift.absenceId} acts={acts} /> : null}
                </span>
              ))}
            </span>
            <SickToday shifts={own} isOwn={agentId === id} mayAsk acts={acts} />
          </li>
        );
      })}
    </ul>
  );
}

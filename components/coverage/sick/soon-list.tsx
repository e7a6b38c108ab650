"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { SoonShift } from "@/lib/coverage/offer-schemas";
import type { SickActs } from "./sick-acts";
import { SickToday } from "./sick-today";
import { useSickWords } from "./use-sick-words";

type Props = { shifts: readonly SoonShift[]; acts: SickActs; isAdmin: boolean };

/** Who works today and tomorrow, each with the way to enter them as absent. */
export function SoonList({ shifts, acts, isAdmin }: Props) {
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
                  {shift.absenceId ? (
                    <Absent id={shift.absenceId} acts={acts} mayTakeBack={isAdmin || agentId === id} />
                  ) : null}
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

function Absent({ id, acts, mayTakeBack }: { id: string; acts: SickActs; mayTakeBack: boolean }) {
  const t = useTranslations("sick.soon");
  const deed = useDeed();
  return (
    <span className="ml-2 inline-flex flex-wrap items-center gap-2">
      <span className="font-medium text-red">{t("absent")}</span>
      {mayTakeBack ? (
        <Button
          size={24}
          variant="ghost"
          disabled={deed.busy}
          onClick={() => deed.run(() => acts.withdraw({ id }), t("takenBack"))}
        >
          {t("takeBack")}
        </Button>
      ) : null}
      <Problem text={deed.problem} />
    </span>
  );
}

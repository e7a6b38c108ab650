"use client";

import { CalendarClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { OwnRoster } from "@/lib/coverage/own-schemas";
import type { OwnActs } from "./own-acts";
import { useShiftWords } from "./use-shift-words";

const SHOWN = 6;

/** What changed since the last look, until it is seen. The first look is kept by itself: nothing is news then. */
export function ChangesBanner({ roster, see }: { roster: OwnRoster; see: OwnActs["seeShifts"] }) {
  const t = useTranslations("my-shifts.changes");
  const { whole } = useShiftWords();
  const { run, busy, problem } = useDeed();
  const { changes, lookedAt } = roster;
  const isFirst = lookedAt === null;
  useEffect(() => {
    // Should it fail, the next look is the first.
    if (isFirst) void see().catch(() => {});
  }, [isFirst, see]);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="rounded-dialog border bg-raised p-4">
      <div className="flex flex-wrap items-center gap-3">
        <CalendarClock aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
        <h2 id="changes" className="min-w-0 flex-1 font-semibold text-body">
          {t("title", { count: changes.length })}
        </h2>
        <Button size={28} disabled={busy} onClick={() => void run(see, t("done"))}>
          {t("seen")}
        </Button>
      </div>
      <ul className="mt-2 flex flex-col gap-1 text-body text-ink-2">
        {changes.slice(0, SHOWN).map(({ kind, shift, was }) => (
          <li key={`${shift.shiftId}/${shift.on}`} className="figures">
            {t(kind, { shift: whole(shift), was: was ? whole(was) : "" })}
          </li>
        ))}
        {changes.length > SHOWN ? <li>{t("more", { count: changes.length - SHOWN })}</li> : null}
      </ul>
      <Problem text={problem} />
    </section>
  );
}

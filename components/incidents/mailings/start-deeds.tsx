"use client";

import { CalendarX, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { unsay } from "@/components/desk/toasts";
import { useUndo } from "@/components/desk/undo";
import type { useApiDeed } from "@/components/goodwill/use-api-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { PlanStart } from "./plan-start";
import { useStartWords } from "./use-start-words";

type Props = {
  mailing: Mailing;
  deed: ReturnType<typeof useApiDeed>;
  /** As counted by person; null where that was not done: then at most `people`. */
  getting: number | null;
  people: number;
  isHeld: boolean;
  onChange(mailing: Mailing): void;
};

/** Start now or at a time; of a planned one: another time, off, or now. What is planned can be taken back. */
export function StartDeeds({ mailing, deed, getting, people, isHeld, onChange }: Props) {
  const t = useTranslations("mailings.deeds");
  const offer = useUndo();
  const when = useStartWords();
  const shown = useRef<string | null>(null);
  const { run, busy, problem, clear } = deed;
  const { id, state, name, changeNumber } = mailing;
  const isPlanned = state === "planned";
  const count = getting ?? people;
  const post = async (path: string, body: object) => {
    const done = await run<Mailing>(`/mailings/${id}/${path}`, { method: "POST", body });
    if (done) onChange(done.value);
    return done?.value ?? null;
  };
  const timeOf = ({ startAt, startLocal, startZone }: Mailing) =>
    startLocal && startZone ? { startLocal, zone: startZone } : startAt ? { at: startAt } : {};
  /** One at a time: to take back what came before what was done last would mix both. */
  const say = (said: string, undo: () => void) => {
    if (shown.current) void unsay(shown.current);
    shown.current = `start-${id}-${Date.now()}`;
    offer({ id: shown.current, text: said, said, undo });
  };
  const plan = async (startLocal: string, zone: string) => {
    const done = await post("start", { startLocal, zone, changeNumber });
    if (!done) return false;
    const said = t(isPlanned ? "moved" : "planned", { when: when(done) });
    say(said, () => void (isPlanned ? post("start", timeOf(mailing)) : post("cancel-start", {})));
    return true;
  };
  const callOff = async () => {
    if (await post("cancel-start", {})) say(t("calledOff"), () => void post("start", timeOf(mailing)));
  };
  const startLabel = isPlanned ? t("startNow") : t(getting === null ? "startUpTo" : "start", { count });
  return (
    <>
      <AlertDialog
        title={t(getting === null ? "startTitleUpTo" : "startTitle", { count })}
        description={t("startText", { name })}
        cancelLabel={t("cancel")}
        confirmLabel={t(getting === null ? "startUpTo" : "start", { count })}
        onConfirm={() => void post("start", { changeNumber })}
        trigger={
          <Button
            variant={isPlanned ? "plain" : "solid"}
            icon={<Send aria-hidden="true" />}
            disabled={busy || isHeld || count === 0}
          >
            {startLabel}
          </Button>
        }
      />
      <PlanStart
        mailing={mailing}
        label={t(isPlanned ? "move" : "plan")}
        busy={busy}
        disabled={busy || isHeld || count === 0}
        problem={problem}
        onPlan={plan}
        onOpen={clear}
      />
      {isPlanned ? (
        <Button icon={<CalendarX aria-hidden="true" />} disabled={busy} onClick={() => void callOff()}>
          {t("callOff")}
        </Button>
      ) : null}
    </>
  );
}

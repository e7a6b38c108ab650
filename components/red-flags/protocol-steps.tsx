"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/use-now";
import type { SafetyFlag } from "@/lib/conversations/safety/safety-schemas";
import type { ProtocolContent } from "@/lib/red-flags/protocol-schemas";

type Props = {
  flag: SafetyFlag;
  steps: ProtocolContent["checklist"];
  isBusy: boolean;
  onTick: (step: string, done: boolean) => void;
};
const MINUTE_MS = 60_000;
const EVERY_MS = 10_000;

/** The checklist with the time each step has from the flag on, and who did it when. */
export function ProtocolSteps({ flag, steps, isBusy, onTick }: Props) {
  const t = useTranslations("safety");
  const format = useFormatter();
  const now = useNow(EVERY_MS, useViewer().serverNow);
  const time = (at: string | number) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (steps.length === 0) return null;
  return (
    <div>
      <h4 className="font-medium text-ink-3 text-meta">{t("steps")}</h4>
      <ul className="mt-1 flex flex-col gap-1">
        {steps.map(({ id, text, withinMinutes }) => {
          const done = flag.ticked.find(({ step }) => step === id);
          const dueMs = Date.parse(flag.raisedAt) + withinMinutes * MINUTE_MS;
          const isLate = !done && now > dueMs;
          return (
            <li key={id} className="flex items-center gap-2">
              <Checkbox
                label={text}
                checked={done !== undefined}
                disabled={isBusy}
                className="min-w-0 flex-1"
                onChange={(event) => onTick(id, event.target.checked)}
              />
              <span
                className={cn("figures shrink-0 text-meta", isLate ? "font-medium text-red" : "text-ink-3")}
              >
                {done
                  ? t("done", { name: done.by.displayName, at: time(done.at) })
                  : t(isLate ? "late" : "due", { at: time(dueMs) })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

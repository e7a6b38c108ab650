"use client";

import { CircleAlert, CircleCheck, CircleHelp, CircleX, Loader } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { ActionRun } from "@/lib/integrations/schemas";

const ICONS = {
  queued: Loader,
  running: Loader,
  done: CircleCheck,
  refused: CircleX,
  failed: CircleAlert,
  unknown: CircleHelp,
};

/** How far a run is, in words, with what came of it. */
export function RunLine({ run, named = false }: { run: ActionRun; named?: boolean }) {
  const t = useTranslations("integrations");
  const format = useFormatter();
  const Icon = ICONS[run.state];
  const isTrouble = run.state === "refused" || run.state === "failed";
  const time = format.dateTime(new Date(run.createdAt), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <div className="flex items-start gap-2">
      <Icon
        aria-hidden="true"
        className={cn(
          "mt-0.5 size-4 shrink-0",
          isTrouble ? "text-red" : run.state === "done" ? "text-accent" : "text-ink-2",
          (run.state === "queued" || run.state === "running") && "motion-safe:animate-spin",
        )}
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-body">
          {named ? `${t("run.title", { name: run.actionName, subject: run.subject })}: ` : null}
          {t(`run.states.${run.state}`)}
        </p>
        {run.failure ? (
          <p className="text-body text-red">
            {t(`failures.${run.failure.code}`, sayable(run.failure.values))}
          </p>
        ) : null}
        {run.needsPerson ? <p className="text-body">{t("run.needsPerson")}</p> : null}
        {run.result.map(({ label, path, value }) => (
          <p key={path} className="text-body [overflow-wrap:anywhere]">
            <span className="text-ink-3">{label}</span> {value}
          </p>
        ))}
        {named ? (
          <p className="figures text-ink-3 text-meta">
            {t("run.by", { name: run.agent?.displayName ?? "", time })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function sayable(values: NonNullable<ActionRun["failure"]>["values"]): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { Plan } from "@/lib/coverage/plan-schemas";
import type { PlanActs } from "./plan-acts";

type Props = { plan: Plan; cancel: PlanActs["cancel"]; mayEdit: boolean; onEnded: (plan: Plan) => void };
const PHASES = ["waiting", "reading", "solving", "explaining"] as const;

/** How far a plan is: what it does now, for how long, and how near to the best. */
export function PlanProgress({ plan, cancel, mayEdit, onEnded }: Props) {
  const t = useTranslations("roster-plan.run");
  const { run, busy, problem } = useDeed();
  const seconds = useSeconds();
  const { phase, progress, wish } = plan;
  const share = Math.min(1, seconds / (wish.seconds + 2));
  return (
    <section aria-label={t("title")} className="flex flex-col gap-2 rounded-popover border bg-raised p-4">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="min-w-0 flex-1 font-medium text-body">
          {t(phase)}
        </p>
        <span className="figures text-ink-2 text-meta">{t("seconds", { seconds })}</span>
        {mayEdit ? (
          <Button
            disabled={busy}
            onClick={() =>
              void run(() => cancel({ id: plan.id })).then((done) => done && onEnded(done.value))
            }
          >
            {t("cancel")}
          </Button>
        ) : null}
      </div>
      <progress
        aria-label={t("title")}
        max={1}
        value={phase === "explaining" ? 1 : share}
        className="h-1 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
      />
      <ol className="flex flex-wrap gap-x-4 gap-y-1 text-meta">
        {PHASES.map((each) => (
          <li key={each} className={each === phase ? "font-medium text-ink" : "text-ink-3"}>
            {t(each)}
          </li>
        ))}
      </ol>
      {phase === "solving" ? (
        <p className="figures text-ink-2 text-meta">
          {progress?.gap != null ? t("gap", { gap: progress.gap }) : t("noGap")}
        </p>
      ) : null}
      <Problem text={problem} />
    </section>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - begun) / 1000), 200);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

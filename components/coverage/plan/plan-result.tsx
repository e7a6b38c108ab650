"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Plan, Proposal } from "@/lib/coverage/plan-schemas";
import { CoverStrip } from "../cover/cover-strip";
import type { PlanActs, PlanPeople } from "./plan-acts";
import { planWeeks } from "./plan-cells";
import { PlanClashes } from "./plan-clashes";
import { PlanDiff } from "./plan-diff";
import { PlanPeopleTable } from "./plan-people";
import { usePlanWords } from "./use-plan-words";

type Props = {
  plan: Plan;
  proposal: Proposal;
  people: PlanPeople;
  nowMs: number;
  acts: PlanActs;
  mayEdit: boolean;
  onChanged: (plan: Plan) => void;
};

/** What a plan proposes against what stands, and the one deed: to put it on the board. */
export function PlanResult({ plan, proposal, people, nowMs, acts, mayEdit, onChanged }: Props) {
  const t = useTranslations("roster-plan");
  const words = usePlanWords(proposal.zone);
  const { run, busy, problem } = useDeed();
  const weeks = useMemo(() => planWeeks(proposal), [proposal]);
  const { added, changed, removed, kept, cover, hours, solver, zone } = proposal;
  const gone = changed.length + removed.length;
  const isSame = added.length + gone === 0;
  const deed = (act: PlanActs["apply"], done: string) =>
    void run(() => act({ id: plan.id }), done).then((answer) => answer && onChanged(answer.value));
  const apply = () => deed(acts.apply, t("result.applied"));
  const until = new Date(Date.parse(proposal.toAt) - 1).toISOString();
  const figures = [
    ["missing", t("result.wasNow", cover.missingHours)],
    ["paid", t("result.wasNow", hours)],
    [
      "shifts",
      t("result.counts", { added: added.length, changed: changed.length, removed: removed.length, kept }),
    ],
  ] as const;
  return (
    <section aria-labelledby="proposal" className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 id="proposal" className="text-large">
            {t("result.title")}
          </h2>
          <p className="text-body text-ink-2">
            {t("result.range", { from: words.day(proposal.fromAt), until: words.day(until), zone })}
          </p>
          <p className="text-ink-3 text-meta">
            {solver.isOptimal
              ? t("result.best", { seconds: solver.seconds })
              : solver.gap === null
                ? t("result.unknown", { seconds: solver.seconds })
                : t("result.near", { gap: solver.gap, seconds: solver.seconds })}
          </p>
        </div>
        {mayEdit && plan.state === "done" ? (
          <div className="flex gap-2">
            <Button disabled={busy} onClick={() => deed(acts.discard, t("result.dropped"))}>
              {t("result.discard")}
            </Button>
            {plan.wish.keep === "nothing" && gone > 0 ? (
              <AlertDialog
                title={t("result.freeTitle")}
                description={t("result.freeText", { count: gone })}
                cancelLabel={t("result.cancel")}
                confirmLabel={t("result.freeDo")}
                trigger={
                  <Button variant="solid" disabled={busy}>
                    {t("result.apply")}
                  </Button>
                }
                onConfirm={apply}
              />
            ) : (
              <Button variant="solid" disabled={busy || isSame} onClick={apply}>
                {t("result.apply")}
              </Button>
            )}
          </div>
        ) : null}
      </header>
      <Problem text={problem} />
      <dl className="grid grid-cols-3 gap-4 phone:grid-cols-1">
        {figures.map(([key, value]) => (
          <div key={key} className="border-t pt-2">
            <dt className="text-ink-3 text-meta">{t(`result.${key}`)}</dt>
            <dd className="figures font-semibold text-body">{value}</dd>
          </div>
        ))}
      </dl>
      {proposal.clashes.length > 0 ? <PlanClashes proposal={proposal} people={people} /> : null}
      <section aria-labelledby="cover-then">
        <h3 id="cover-then" className="font-semibold text-body">
          {t("cover.title")}
        </h3>
        <p className="mb-2 text-ink-3 text-meta">{t("cover.lead")}</p>
        {weeks.map((cells) => (
          <CoverStrip key={cells[0]?.startMs} cells={cells} zone={zone} nowMs={nowMs} className="mb-4" />
        ))}
      </section>
      <section aria-labelledby="by-person">
        <h3 id="by-person" className="mb-1 font-semibold text-body">
          {t("people.title")}
        </h3>
        <PlanPeopleTable proposal={proposal} people={people} />
      </section>
      <section aria-labelledby="what-changes">
        <h3 id="what-changes" className="mb-1 font-semibold text-body">
          {t("diff.title")}
        </h3>
        {isSame ? (
          <p className="text-body text-ink-2">{t("result.nothing")}</p>
        ) : (
          <PlanDiff proposal={proposal} people={people} />
        )}
      </section>
    </section>
  );
}

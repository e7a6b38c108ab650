"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Plan } from "@/lib/coverage/plan-schemas";
import type { PlanActs, PlanPeople } from "./plan-acts";
import { PlanForm } from "./plan-form";
import { PlanProgress } from "./plan-progress";
import { PlanResult } from "./plan-result";
import { isUnderWay, usePlan } from "./use-plan";

type Props = {
  first: Plan | null;
  from: string;
  nowMs: number;
  people: PlanPeople;
  /** By code, why a plan could not be made. */
  failures: Readonly<Record<string, string>>;
  acts: PlanActs;
  mayEdit: boolean;
};

/** Asking for a roster, watching it come, and taking it. */
export function PlanScreen({ first, from, nowMs, people, failures, acts, mayEdit }: Props) {
  const t = useTranslations("roster-plan");
  const [plan, setPlan] = usePlan(first);
  const isRunning = plan !== null && isUnderWay(plan);
  return (
    <div className="flex flex-col gap-6">
      {isRunning ? (
        <PlanProgress key={plan.id} plan={plan} cancel={acts.cancel} mayEdit={mayEdit} onEnded={setPlan} />
      ) : mayEdit ? (
        <PlanForm
          from={from}
          people={people}
          isAgain={plan !== null}
          create={acts.create}
          onBegun={setPlan}
        />
      ) : (
        <p className="text-body text-ink-2">{t("form.admins")}</p>
      )}
      {plan?.state === "failed" ? (
        <Banner tone="red" announce title={t("ended.failed")}>
          {failures[plan.failure?.code ?? ""] ?? failures["plan-failed"]}
        </Banner>
      ) : null}
      {plan?.state === "cancelled" ? <Banner announce title={t("ended.cancelled")} /> : null}
      {plan?.state === "discarded" ? <Banner announce title={t("ended.discarded")} /> : null}
      {plan?.state === "applied" ? (
        <Applied plan={plan} discard={acts.discard} mayEdit={mayEdit} onChanged={setPlan} />
      ) : null}
      {plan?.proposal && (plan.state === "done" || plan.state === "applied") ? (
        <PlanResult
          plan={plan}
          proposal={plan.proposal}
          people={people}
          nowMs={nowMs}
          acts={acts}
          mayEdit={mayEdit}
          onChanged={setPlan}
        />
      ) : null}
    </div>
  );
}

type AppliedProps = {
  plan: Plan;
  discard: PlanActs["discard"];
  mayEdit: boolean;
  onChanged: (plan: Plan) => void;
};

function Applied({ plan, discard, mayEdit, onChanged }: AppliedProps) {
  const t = useTranslations("roster-plan");
  const { run, busy, problem } = useDeed();
  const count = (plan.proposal?.added.length ?? 0) + (plan.proposal?.changed.length ?? 0);
  return (
    <Banner
      announce
      title={t("ended.applied", { count })}
      actions={
        <>
          <a href={`/coverage?week=${plan.wish.from}`} className={buttonClass("plain")}>
            {t("back")}
          </a>
          {mayEdit ? (
            <AlertDialog
              title={t("result.takeBackTitle")}
              description={t("result.takeBackText")}
              cancelLabel={t("result.cancel")}
              confirmLabel={t("result.takeBack")}
              trigger={<Button disabled={busy}>{t("result.takeBack")}</Button>}
              onConfirm={() =>
                void run(() => discard({ id: plan.id }), t("result.takenBack")).then(
                  (answer) => answer && onChanged(answer.value),
                )
              }
            />
          ) : null}
        </>
      }
    >
      {problem || t("ended.appliedText")}
    </Banner>
  );
}

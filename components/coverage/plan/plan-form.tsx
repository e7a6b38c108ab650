"use client";

import { CalendarCog } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CreatePlan, Plan } from "@/lib/coverage/plan-schemas";
import type { PlanActs, PlanPeople } from "./plan-acts";

type Props = {
  from: string;
  people: PlanPeople;
  isAgain: boolean;
  create: PlanActs["create"];
  onBegun: (plan: Plan) => void;
};
const WEEKS = ["1", "2", "3", "4"] as const;

/** Which weeks, whom, and what stays. */
export function PlanForm({ from, people, isAgain, create, onBegun }: Props) {
  const t = useTranslations("roster-plan.form");
  const { run, busy, problem } = useDeed();
  const [wish, setWish] = useState<{ from: string; weeks: string; keep: CreatePlan["keep"] }>({
    from,
    weeks: "2",
    keep: "published",
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = people.filter(({ id }) => !left.has(id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const agentIds = left.size > 0 ? { agentIds: chosen.map(({ id }) => id) } : {};
    const begun = await run(() =>
      create({ from: wish.from, weeks: Number(wish.weeks), keep: wish.keep, seconds: 11, ...agentIds }),
    );
    if (begun) onBegun(begun.value);
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
      <div className="grid grid-cols-[160px_120px_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-3 phone:grid-cols-1">
        <Field label={t("from")}>
          {(control) => (
            <Input
              {...control}
              type="date"
              required
              value={wish.from}
              onChange={({ target }) => setWish({ ...wish, from: target.value })}
              className="figures"
            />
          )}
        </Field>
        <Field label={t("weeks")}>
          {(control) => (
            <Select
              {...control}
              value={wish.weeks}
              onChange={(weeks) => setWish({ ...wish, weeks })}
              options={WEEKS.map((each) => ({ value: each as string, label: each }))}
            />
          )}
        </Field>
        <Field label={t("keep")} hint={t(`keepHint.${wish.keep}`)}>
          {(control) => (
            <Select
              {...control}
              value={wish.keep}
              onChange={(keep) => setWish({ ...wish, keep })}
              options={[
                { value: "published" as const, label: t("keepPublished") },
                { value: "all" as const, label: t("keepAll") },
                { value: "nothing" as const, label: t("keepNothing") },
              ]}
            />
          )}
        </Field>
        <Button
          type="submit"
          variant="solid"
          icon={<CalendarCog />}
          className="mt-5 phone:mt-0"
          disabled={busy || chosen.length === 0 || wish.from === ""}
        >
          {isAgain ? t("again") : t("start")}
        </Button>
      </div>
      <details>
        <summary className="cursor-pointer text-body text-ink-2 hover:text-ink">
          {t("people", { count: chosen.length, all: people.length })}
        </summary>
        <ul className="mt-2 grid grid-cols-4 gap-x-4 gap-y-1 phone:grid-cols-1">
          {people.map(({ id, name }) => (
            <li key={id}>
              <Checkbox label={name} checked={!left.has(id)} onChange={() => toggle(id)} />
            </li>
          ))}
        </ul>
      </details>
      <Problem text={problem || (chosen.length === 0 ? t("nobody") : "")} />
    </form>
  );
}

"use client";

import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { BoardAgent } from "@/lib/coverage/board-schemas";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { agentsNeeded } from "@/lib/coverage/rules/lay-out-week";
import type { LayOut } from "./use-lay-out";

type Props = {
  week: BoardWeek;
  agents: readonly BoardAgent[];
  minimum: number;
  layOut: LayOut;
  variant?: ButtonVariant;
};

const STARTS = ["00:00", "06:00", "07:00", "08:00"] as const;

/** A whole week around the clock in one deed: who, from when, how many at least. */
export function LayOutDialog({ week, agents, minimum, layOut, variant = "plain" }: Props) {
  const t = useTranslations("coverage-board.layOut");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [firstStart, setFirstStart] = useState<(typeof STARTS)[number]>("00:00");
  const [least, setLeast] = useState(Math.max(1, minimum));
  const [busy, setBusy] = useState(false);
  const picked = chosen ?? new Set(agents.filter(({ coverFactor }) => coverFactor > 0).map(({ id }) => id));
  const wish = { agentIds: [...picked], firstStart, minimum: least };
  const plan = isOpen ? layOut.plan(wish) : { drafts: [], left: 0, short: 0 };
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const lay = async () => {
    setBusy(true);
    const isDone = await layOut.week(wish);
    setBusy(false);
    if (isDone) setOpen(false);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      width="medium"
      title={t("title")}
      description={t("what")}
      closeLabel={t("close")}
      note={t("note", { drafts: plan.drafts.length, left: plan.left })}
      trigger={
        <Button size={28} variant={variant} icon={<CalendarPlus />}>
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={busy || plan.drafts.length === 0} onClick={() => void lay()}>
            {t("confirm", { count: plan.drafts.length })}
          </Button>
        </>
      }
    >
      <div className="flex gap-3 phone:flex-col">
        <Field
          label={t("start")}
          hint={t("startHint", { zone: week.zone.replaceAll("_", " ") })}
          className="flex-1"
        >
          {(control) => (
            <Select
              {...control}
              value={firstStart}
              onChange={setFirstStart}
              options={STARTS.map((value) => ({
                value,
                label: t("starts", { first: value, ...othersOf(value) }),
              }))}
            />
          )}
        </Field>
        <Field
          label={t("minimum")}
          hint={t("minimumHint", { agents: agentsNeeded(least) })}
          className="w-44 phone:w-auto"
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={50}
              value={least}
              onChange={(event) => setLeast(Math.max(1, Math.min(50, Number(event.target.value) || 1)))}
            />
          )}
        </Field>
      </div>
      <fieldset className="mt-4">
        <legend className="mb-1 font-medium text-meta">
          {t("agents", { count: picked.size, of: agents.length })}
        </legend>
        <ul className="grid max-h-56 grid-cols-2 gap-x-4 overflow-y-auto rounded-control border p-2 phone:grid-cols-1">
          {agents.map(({ id, name, zone }) => (
            <li key={id}>
              <Checkbox
                checked={picked.has(id)}
                onChange={() => toggle(id)}
                label={t("agent", { name, city: (zone.split("/").at(-1) ?? "").replaceAll("_", " ") })}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      {plan.short > 0 ? (
        <p className="mt-3 text-body text-red">
          {t("short", { count: plan.short, needed: agentsNeeded(least) })}
        </p>
      ) : null}
    </Dialog>
  );
}

function othersOf(first: string): { second: string; third: string } {
  const at = (hours: number) => `${String((Number(first.slice(0, 2)) + hours) % 24).padStart(2, "0")}:00`;
  return { second: at(8), third: at(16) };
}

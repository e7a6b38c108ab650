"use client";

import { Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { HandoverPolicy } from "@/lib/coverage/handover-schemas";
import type { ListActs } from "./handover-acts";

const FIELDS = [
  ["leadMinutes", "lead", 0, 120],
  ["alarmMinutes", "alarm", 1, 240],
  ["offHours", "off", 1, 72],
] as const;

/** When sheets are written, when leads are told, and from when somebody is off. */
export function RulesDialog({ policy, act }: { policy: HandoverPolicy; act: ListActs["setRules"] }) {
  const t = useTranslations("handovers");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const form = useId();
  const { run, busy, problem, isWrong } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = FIELDS.map(([field]) => [field, Number(typed[field] ?? policy[field])] as const);
    const wish = { ...Object.fromEntries(given), changeNumber: policy.changeNumber };
    if (await run(() => act(wish), t("rules.done"))) setOpen(false);
  };
  return (
    <Dialog
      title={t("rules.title")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setTyped({});
      }}
      trigger={<Button icon={<Settings2 />}>{t("rules.open")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("rules.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        {FIELDS.map(([field, word, min, max]) => (
          <Field
            key={field}
            label={t(`rules.${word}`)}
            {...(isWrong(field) ? { error: t("rules.range", { min, max }) } : {})}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={min}
                max={max}
                value={typed[field] ?? String(policy[field])}
                onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

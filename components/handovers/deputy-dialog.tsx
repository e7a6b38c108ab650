"use client";

import { UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { AgentMark } from "@/lib/conversations/schemas";
import type { ListActs } from "./handover-acts";
import { useColleagues } from "./use-colleagues";

const NOBODY = "nobody";

type Props = { deputy: AgentMark | null; offHours: number; act: ListActs["nameDeputy"] };

/** Who takes what wakes while the reader is off. */
export function DeputyDialog({ deputy, offHours, act }: Props) {
  const t = useTranslations("handovers");
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState(deputy?.id ?? NOBODY);
  const form = useId();
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const deputyId = who === NOBODY ? null : who;
    if (await run(() => act({ deputyId }), t("deputy.done"))) setOpen(false);
  };
  const options = useColleagues({ value: NOBODY, label: t("deputy.nobody") });
  return (
    <Dialog
      title={t("deputy.title")}
      description={t("deputy.text", { hours: offHours })}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setWho(deputy?.id ?? NOBODY);
      }}
      trigger={
        <Button icon={<UserRoundCheck />}>
          {deputy ? t("deputy.named", { name: deputy.displayName }) : t("deputy.open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("deputy.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("deputy.who")}>
          {(control) => <Select {...control} options={options} value={who} onChange={setWho} />}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

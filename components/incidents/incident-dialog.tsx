"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { PlannedMeanwhile } from "@/components/publishing/planned-meanwhile";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import { MOST_TITLE } from "@/lib/incidents/rules/most-title";

type Wish = { title: string; knows?: string };
type Props = {
  title: string;
  start: { title: string; knows: string };
  act(wish: Wish): Promise<ActionResult<unknown>>;
  variant?: "solid" | "plain";
  size?: 24 | 32;
  /** Of a link that asks for it. */
  isOpen?: boolean;
};

/** What happened and what we know of it. A refusal keeps what was typed. */
export function IncidentDialog({ title, start, act, variant = "plain", size = 32, isOpen = false }: Props) {
  const t = useTranslations("incidents");
  const [open, setOpen] = useState(isOpen);
  const [name, setName] = useState(start.title);
  const [knows, setKnows] = useState(start.knows);
  const { run, busy, problem, clear } = useDeed();
  const form = useId();
  const tooMany = name.trim().length - MOST_TITLE;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || tooMany > 0) return;
    const known = knows.trim();
    const wish = { title: name.trim(), ...(known ? { knows: known } : {}) };
    const done = await run(() => act(wish), t("incidents.opened"));
    if (done) setOpen(false);
  };
  return (
    <Dialog
      title={title}
      closeLabel={t("close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button variant={variant} size={size}>
          {title}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form={form}
            disabled={busy || name.trim() === "" || tooMany > 0}
          >
            {t("incidents.doOpen")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field
          label={t("incidents.name")}
          hint={t("incidents.nameHint")}
          {...(tooMany > 0 ? { error: t("incidents.nameLong", { count: tooMany }) } : {})}
        >
          {(control) => (
            <Input {...control} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t("incidents.knows")} hint={t("incidents.knowsHint")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={4}
              maxLength={4000}
              value={knows}
              onChange={(event) => setKnows(event.target.value)}
              className={`${inputClass} min-h-24 py-2`}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
      {open ? <PlannedMeanwhile /> : null}
    </Dialog>
  );
}

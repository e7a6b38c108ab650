"use client";

import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ListActs } from "./handover-acts";
import { useColleagues } from "./use-colleagues";

const NEXT = "next";

/** Hands everything of the reader's over now. */
export function WriteDialog({ act }: { act: ListActs["write"] }) {
  const t = useTranslations("handovers");
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState(NEXT);
  const [note, setNote] = useState("");
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { note, ...(to === NEXT ? {} : { toAgentId: to }) };
    const done = await run(() => act(wish), t("write.done"));
    if (done) window.location.assign(`/handovers/${done.value.id}`);
  };
  const options = useColleagues({ value: NEXT, label: t("write.next") });
  return (
    <Dialog
      title={t("write.title")}
      description={t("write.text")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button variant="solid" icon={<ArrowRightLeft />}>
          {t("write.open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("write.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={t("write.to")}>
          {(control) => <Select {...control} options={options} value={to} onChange={setTo} />}
        </Field>
        <Field label={t("write.note")} hint={t("write.noteHint")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={3}
              maxLength={4000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              className={`${inputClass} min-h-20 py-2`}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

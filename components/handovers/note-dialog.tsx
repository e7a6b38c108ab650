"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";

type Props = { note: string; keep(note: string): Promise<boolean>; trigger: ReactNode };

/** What the next one must know, on top of the sheet. */
export function NoteDialog({ note, keep, trigger }: Props) {
  const t = useTranslations("handovers");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(note);
  const [busy, setBusy] = useState(false);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await keep(text)) setOpen(false);
    setBusy(false);
  };
  return (
    <Dialog
      title={t("sheet.note")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setText(note);
      }}
      trigger={trigger}
      width="medium"
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("sheet.noteSave")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t("write.noteHint")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={5}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={`${inputClass} min-h-28 py-2`}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

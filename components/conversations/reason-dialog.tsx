"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  title: string;
  description: string;
  /** A verb with its object. */
  confirm: string;
  /** Ready-made reasons; each fills the field. */
  suggestions: readonly string[];
  danger?: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: (reason: string) => void;
};

/** A deed that wants its reason said. */
export function ReasonDialog(props: Props) {
  const { title, description, confirm, suggestions, danger = false, onOpenChange, onConfirm } = props;
  const t = useTranslations("conversations-ui");
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setIsMissing(true);
    onOpenChange(false);
    onConfirm(reason.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form="reason-form" variant={danger ? "danger" : "solid"}>
            {confirm}
          </Button>
        </>
      }
    >
      <form id="reason-form" onSubmit={submit} className="flex flex-col gap-3">
        <div className="flex flex-wrap gap-1.5">
          {suggestions.map((each) => (
            <Button key={each} size={28} aria-pressed={reason === each} onClick={() => setReason(each)}>
              {each}
            </Button>
          ))}
        </div>
        <Field label={t("reason.label")} error={isMissing ? t("reason.missing") : undefined}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={200}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
                setIsMissing(false);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

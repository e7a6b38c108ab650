"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { LEAST_WHY, WhyField } from "./why-field";

type Props = {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  /** Does it with the reason; what is answered is what went wrong, in words. */
  onConfirm: (why: string) => Promise<string | null>;
  onClose: () => void;
  /** False keeps the button shut. */
  ready?: boolean;
  children?: ReactNode;
};

/** A deed of privacy: what it does, and why, which is recorded. */
export function WhyDialog({
  title,
  text,
  confirm,
  danger,
  onConfirm,
  onClose,
  ready = true,
  children,
}: Props) {
  const t = useTranslations("privacy-ui");
  const form = useId();
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const wrong = await onConfirm(why.trim());
    setBusy(false);
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      width="medium"
      title={title}
      description={text}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            type="submit"
            form={form}
            variant={danger ? "danger" : "solid"}
            disabled={busy || !ready || why.trim().length < LEAST_WHY}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        {children}
        <WhyField value={why} onChange={setWhy} />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

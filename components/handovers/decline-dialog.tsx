"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { HandoverLine } from "@/lib/conversations/handovers/handover-schemas";

type Props = {
  line: HandoverLine | null;
  onClose(): void;
  decline(line: HandoverLine, reason: string): Promise<void>;
};

/** Why a line is not taken. */
export function DeclineDialog({ line, onClose, decline }: Props) {
  const t = useTranslations("handovers");
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!line || reason.trim() === "") return;
    setBusy(true);
    await decline(line, reason.trim());
    setBusy(false);
    setReason("");
  };
  return (
    <Dialog
      title={t("decline.title", { customer: line?.customerName ?? "" })}
      description={t("decline.text")}
      closeLabel={t("close")}
      open={line !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason.trim() === ""}>
            {t("decline.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t("decline.reason")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

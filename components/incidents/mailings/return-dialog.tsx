"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";

/** Gives a mailing back with what is to be changed. */
export function ReturnDialog({ onReturn }: { onReturn(comment: string): Promise<void> }) {
  const t = useTranslations("mailings.deeds");
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState("");
  const give = async () => {
    setOpen(false);
    await onReturn(comment.trim());
  };
  return (
    <Dialog
      title={t("returnTitle")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t("return")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" disabled={comment.trim() === ""} onClick={() => void give()}>
            {t("doReturn")}
          </Button>
        </>
      }
    >
      <Field label={t("returnHint")}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={4}
            maxLength={1000}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            className={`${inputClass} min-h-24 py-2`}
          />
        )}
      </Field>
    </Dialog>
  );
}

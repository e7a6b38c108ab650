"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Radio, RadioGroup } from "@/components/ui/radio";
import { DISMISS_REASONS, type DismissReason } from "@/lib/listening/schemas";

type Props = {
  isOpen: boolean;
  onClose: () => void;
  onDismiss: (reason: DismissReason, note: string) => void;
};

/** Asks why; a number key chooses, Enter does it. */
export function DismissDialog({ isOpen, onClose, onDismiss }: Props) {
  const t = useTranslations("listening");
  const [reason, setReason] = useState<DismissReason>("not-about-us");
  const [note, setNote] = useState("");
  const finish = () => {
    onDismiss(reason, reason === "other" ? note : "");
    setNote("");
    setReason("not-about-us");
  };
  return (
    <Dialog
      title={t("dismiss.title")}
      description={t("dismiss.lead")}
      closeLabel={t("dismiss.close")}
      open={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <DialogClose>
            <Button>{t("dismiss.cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form="dismiss-found">
            {t("dismiss.act")}
          </Button>
        </>
      }
    >
      <form
        id="dismiss-found"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
        onKeyDown={(event) => {
          const chosen = DISMISS_REASONS[Number(event.key) - 1];
          if (!chosen || event.target instanceof HTMLTextAreaElement) return;
          if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
          event.preventDefault();
          setReason(chosen);
        }}
        className="flex flex-col gap-3"
      >
        <RadioGroup label={t("dismiss.title")} hideLabel className="flex-col">
          {DISMISS_REASONS.map((each, index) => (
            <Radio
              key={each}
              name="reason"
              value={each}
              checked={each === reason}
              autoFocus={each === reason}
              onChange={() => setReason(each)}
              label={
                <>
                  {t(`reasons.${each}`)}
                  <Kbd>{index + 1}</Kbd>
                </>
              }
            />
          ))}
        </RadioGroup>
        {reason === "other" ? (
          <Field label={t("dismiss.note")} hint={t("dismiss.noteHint")}>
            {(control) => (
              <Input
                {...control}
                type="text"
                value={note}
                maxLength={300}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";

type Props = {
  customer: string;
  onEmpty: () => void;
  onNote: () => void;
  onClose: () => void;
};

/** Asked before a public field is opened over words that were meant for few: none of them goes along. */
export function ToPublicDialog({ customer, onEmpty, onNote, onClose }: Props) {
  const t = useTranslations("mail");
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("toPublic.title")}
      description={t("toPublic.text", { name: customer })}
      footer={
        <>
          <DialogClose>
            <Button>{t("toPublic.back")}</Button>
          </DialogClose>
          <Button onClick={onEmpty}>{t("toPublic.empty")}</Button>
          <Button variant="solid" onClick={onNote}>
            {t("toPublic.note")}
          </Button>
        </>
      }
    />
  );
}

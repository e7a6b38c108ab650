"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { CallForm, type CallProps } from "./call-form";
import { type Called, CalledList } from "./called-list";

/** Many at once for a storm: who, how held back, until when; then the first link of each, shown once. */
export function CallDialog(props: CallProps) {
  const t = useTranslations("limits");
  const [open, setOpen] = useState(false);
  const [called, setCalled] = useState<readonly Called[] | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setCalled(null);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      width="medium"
      title={called ? t("call.doneTitle", { count: called.length }) : t("call.title")}
      description={called ? t("call.doneText") : t("call.text")}
      trigger={
        <Button variant="solid" icon={<UserPlus />}>
          {t("call.open")}
        </Button>
      }
      footer={
        called ? (
          <DialogClose>
            <Button>{t("close")}</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose>
              <Button>{t("cancel")}</Button>
            </DialogClose>
            <Button variant="solid" type="submit" form="call-helpers" disabled={busy}>
              {t("call.do")}
            </Button>
          </>
        )
      }
    >
      {called ? (
        <CalledList called={called} />
      ) : (
        <CallForm {...props} onBusy={setBusy} onCalled={setCalled} />
      )}
    </Dialog>
  );
}

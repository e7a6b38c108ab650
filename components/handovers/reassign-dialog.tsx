"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { HandoverSheet } from "@/lib/conversations/handovers/handover-schemas";

type Props = { sheet: HandoverSheet; give(toAgentId: string): Promise<boolean>; trigger: ReactNode };

/** Gives a sheet to somebody else, who has the full time to accept. */
export function ReassignDialog({ sheet, give, trigger }: Props) {
  const t = useTranslations("handovers");
  const { colleagues } = useViewer();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await give(to)) setOpen(false);
    setBusy(false);
  };
  const options = colleagues
    .filter(({ id }) => id !== sheet.from.id && id !== sheet.to?.id)
    .map(({ id, displayName, initials }) => ({ value: id, label: displayName, detail: initials }));
  return (
    <Dialog
      title={t("sheet.reassignTitle")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={setOpen}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || to === ""}>
            {t("sheet.reassignDo")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t("write.to")}>
          {(control) => (
            <Select
              {...control}
              options={options}
              placeholder={t("sheet.reassignWho")}
              {...(to ? { value: to } : {})}
              onChange={setTo}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = { count: number; act(reason: string): Promise<ActionResult<unknown>> };

/** Why everybody who is still waited for needs nothing more. */
export function AsideDialog({ count, act }: Props) {
  const t = useTranslations("incident-overview.aside");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, problem, clear } = useDeed();
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    if (await run(() => act(reason.trim()), t("done"))) setOpen(false);
  };
  return (
    <Dialog
      title={t("title", { count })}
      description={t("text")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={<Button size={28}>{t("open")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason.trim() === ""}>
            {t("do", { count })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("reason")} hint={t("reasonHint")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

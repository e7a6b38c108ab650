"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { Interaction } from "@/lib/conversations/schemas";

type Props = { item: Pick<Interaction, "id" | "author">; onClose: () => void };

/** Reports one thing a customer or a colleague said to the person named for it. */
export function ReportDialog({ item, onClose }: Props) {
  const t = useTranslations("abuse");
  const form = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setIsMissing(true);
    setBusy(true);
    setProblem("");
    try {
      const about =
        item.author.type === "agent"
          ? { about: "colleague", colleagueId: item.author.id }
          : { about: "customer" };
      const body = { ...about, interactionId: item.id, reason };
      await callApi("/word-reports", { method: "POST", body });
      onClose();
      void say({ icon: createElement(Check), text: t("done.report"), id: "abuse" });
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("failed"));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={t("reportTitle")}
      description={t("reportText")}
      closeLabel={t("close")}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={isBusy}>
            {t("reportDo")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        <Field label={t("reason")} error={isMissing ? t("reasonMissing") : undefined}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value);
                setIsMissing(false);
              }}
              className={`${inputClass} resize-y py-2`}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

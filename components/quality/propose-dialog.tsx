"use client";

import { Award } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Why an answer is one to be proud of. */
export function ProposeDialog({ interactionId, onClose }: { interactionId: string; onClose: () => void }) {
  const t = useTranslations("proud");
  const form = useId();
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await callApi("/shelf", { method: "POST", body: { interactionId, why } });
      void say({ icon: createElement(Award), text: t("done"), id: "proud" });
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("propose")}
      description={t("proposeText")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={why.trim() === ""}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-2 pt-3"
        noValidate
      >
        <Field label={t("why")} hint={t("hint")}>
          {(control) => (
            <Input
              {...control}
              value={why}
              maxLength={500}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

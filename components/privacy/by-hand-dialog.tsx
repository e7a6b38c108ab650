"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { tell } from "./tell";

/** Ticks that a pasted post was answered there: where the answer stands, or what it says. */
export function ByHandDialog({ interactionId, onClose }: { interactionId: string; onClose: () => void }) {
  const t = useTranslations("privacy-ui");
  const form = useId();
  const [link, setLink] = useState("");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...(link.trim() ? { link: link.trim() } : {}),
      ...(text.trim() ? { text: text.trim() } : {}),
    };
    const call = () => callApi(`/interactions/${interactionId}/answered`, { method: "POST", body });
    const wrong = await tell(call, t("byHand.done"));
    if (wrong === null) onClose();
    else setProblem(wrong);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      width="medium"
      title={t("byHand.title")}
      description={t("byHand.text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={!link.trim() && !text.trim()}>
            {t("byHand.confirm")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t("byHand.link")}>
          {(control) => (
            <Input
              {...control}
              type="url"
              value={link}
              maxLength={1000}
              placeholder={t("paste.linkHint")}
              onChange={(event) => setLink(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("byHand.words")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={3}
              value={text}
              maxLength={20_000}
              onChange={(event) => setText(event.target.value)}
              className={`${inputClass} min-h-20 py-2`}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

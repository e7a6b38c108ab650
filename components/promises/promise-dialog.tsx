"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useViewer } from "@/components/desk/viewer";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { GivenPromise } from "@/lib/replies/promise-schemas";
import { instantOf, localOf } from "@/lib/replies/rules/promises/local-time";

type Props = {
  /** The one to move; without it a new one is written down. */
  promise?: GivenPromise;
  /** In what it was given. */
  said?: { conversationId: string; interactionId: string; what: string; dueAt: Date | null };
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
};

/** Writes down what was promised, or moves it with a reason; times are of the viewer's zone. */
export function PromiseDialog({ promise, said, onOpenChange, onDone }: Props) {
  const t = useTranslations("goodwill.promise");
  const { zone } = useViewer();
  const form = useId();
  const { run, busy, problem } = useApiDeed();
  const start = promise ? new Date(promise.dueAt) : (said?.dueAt ?? null);
  const [what, setWhat] = useState(promise?.what ?? said?.what ?? "");
  const [local, setLocal] = useState(start ? localOf(start, zone) : "");
  const [reason, setReason] = useState("");
  const dueAt = instantOf(local, zone)?.toISOString() ?? "";
  const isReady = dueAt !== "" && (promise ? reason.trim() !== "" : what.trim() !== "");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || busy) return;
    const done = promise
      ? await run(`/promises/${promise.id}`, { method: "PATCH", body: { dueAt, reason: reason.trim() } })
      : await run(`/conversations/${said?.conversationId}/promises`, {
          method: "POST",
          body: { what: what.trim(), dueAt, ...(said ? { interactionId: said.interactionId } : {}) },
        });
    if (!done) return;
    onOpenChange(false);
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={t(promise ? "moveTitle" : "giveTitle")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={!isReady || busy}>
            {t(promise ? "moveDo" : "giveDo")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
        {promise ? null : (
          <Field label={t("whatLabel")} hint={t("whatHint")}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={200}
                value={what}
                onChange={(event) => setWhat(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t("byLabel")} hint={t("byHint", { zone })}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={local}
              onChange={(event) => setLocal(event.target.value)}
            />
          )}
        </Field>
        {promise ? (
          <Field label={t("reasonLabel")}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

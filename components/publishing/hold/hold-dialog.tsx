"use client";

import { OctagonPause } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { PostHold } from "@/lib/publishing/schemas";
import { type HoldTarget, targetId } from "./hold-target";

type Props = { targets: readonly HoldTarget[]; onClose: () => void };

/** Stops everything planned at once: the reason stands there already, so that a key and Enter are enough. */
export function HoldDialog({ targets, onClose }: Props) {
  const t = useTranslations("publishing-hold");
  const router = useRouter();
  const [chosen, setChosen] = useState(targets[0] ? targetId(targets[0]) : "");
  const [reason, setReason] = useState(t("usual"));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useId();
  const target = targets.find((each) => targetId(each) === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!target) return;
    if (reason.trim() === "") return setProblem(t("missing"));
    setBusy(true);
    setProblem("");
    const of = "accountId" in target ? { accountId: target.accountId } : { incidentId: target.incidentId };
    try {
      const held = await callApi<PostHold>("/post-holds", {
        method: "POST",
        body: { ...of, reason: reason.trim() },
      });
      void say({ icon: <OctagonPause />, text: t("done", { count: held.posts, name: target.name }) });
      router.refresh();
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      closeLabel={t("close")}
      description={t("lead")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form={form}
            icon={<OctagonPause />}
            disabled={busy || !target}
            className="h-auto min-h-(--height-control) shrink whitespace-normal py-1 text-left"
          >
            {t("do", { name: target?.name ?? "" })}
          </Button>
        </>
      }
    >
      {targets.length === 0 ? (
        <p className="text-body text-ink-2">{t("none")}</p>
      ) : (
        <form id={form} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
          {targets.length > 1 ? (
            <Field label={t("what")}>
              {(control) => (
                <select
                  {...control}
                  value={chosen}
                  onChange={(event) => setChosen(event.target.value)}
                  className={`${inputClass} h-(--height-control)`}
                >
                  {targets.map((each) => (
                    <option key={targetId(each)} value={targetId(each)}>
                      {each.name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          <Field label={t("reason")} hint={t("reasonHint")}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={300}
                value={reason}
                ref={focusAtEnd}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Problem text={problem} />
        </form>
      )}
    </Dialog>
  );
}

function focusAtEnd(field: HTMLInputElement | null): void {
  if (!field || field.dataset.seen) return;
  field.dataset.seen = "yes";
  field.focus();
  field.select();
}

"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";

type Props = { incidentId: string; person: AffectedPerson; onChange(person: AffectedPerson): void };

/** Sets a person aside with a reason, or waits for them again. */
export function AsideDeed({ incidentId, person, onChange }: Props) {
  const t = useTranslations("incident-people");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, problem, clear } = useApiDeed();
  const form = useId();
  const name = person.customer.displayName;
  const path = `/incidents/${incidentId}/affected/${person.id}`;
  const post = async (deed: "set-aside" | "return", body: object, done: string) => {
    const answer = await run<AffectedPerson>(`${path}/${deed}`, { method: "POST", body });
    if (!answer) return;
    onChange(answer.value);
    showToast({ icon: <Check />, text: done, id: "deed" });
    setOpen(false);
    setReason("");
  };
  if (person.stand === "set-aside")
    return (
      <Button
        size={28}
        variant="ghost"
        disabled={busy}
        aria-label={t("aside.backOf", { name })}
        onClick={() => void post("return", {}, t("aside.returned"))}
      >
        {t("aside.back")}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) void post("set-aside", { reason: reason.trim() }, t("aside.done"));
  };
  return (
    <Dialog
      title={t("aside.title", { name })}
      description={t("aside.text")}
      closeLabel={t("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button size={28} variant="ghost" aria-label={t("aside.doOf", { name })}>
          {t("aside.do")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason.trim() === ""}>
            {t("aside.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3 text-left" noValidate>
        <Field label={t("aside.reason")} hint={t("aside.hint")}>
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

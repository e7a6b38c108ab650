"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { PersonClaim } from "@/lib/goodwill/make-good/make-good-schemas";

type Props = {
  claim: PersonClaim;
  customer: string;
  onChosen: (outcome: "chosen" | "asked") => void;
};

/** What a person told an agent, chosen in their name; the reason stands beside it. */
export function ChooseForDialog({ claim, customer, onChosen }: Props) {
  const t = useTranslations("claims.dialog");
  const form = useId();
  const { run, busy, problem, clear } = useApiDeed();
  const [isOpen, setIsOpen] = useState(false);
  const [choiceId, setChoiceId] = useState(claim.choices[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const leave = (next: boolean) => {
    setIsOpen(next);
    clear();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { choiceId, reason: reason.trim() };
    const done = await run<{ outcome: "chosen" | "asked" }>(`/claims/${claim.id}/choose`, {
      method: "POST",
      body,
    });
    if (!done) return;
    setIsOpen(false);
    setReason("");
    onChosen(done.value.outcome);
  };
  return (
    <Dialog
      title={t("title", { name: customer })}
      description={t("lead")}
      closeLabel={t("close")}
      open={isOpen}
      onOpenChange={leave}
      trigger={
        <Button size={28} variant="ghost">
          {t("open")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || reason.trim() === ""}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3" noValidate>
        <RadioGroup label={t("which")} className="flex-col">
          {claim.choices.map(({ id, title, written }) => (
            <Radio
              key={id}
              name={`${form} choice`}
              checked={choiceId === id}
              onChange={() => setChoiceId(id)}
              label={`${title}, ${written ?? t("unknown")}`}
            />
          ))}
        </RadioGroup>
        <Field label={t("reason")} hint={t("reasonHint")}>
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
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

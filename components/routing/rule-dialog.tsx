"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { RoutingRule } from "@/lib/conversations/routing/routing-schemas";
import type { RoutingChoices } from "./routing-choices";
import { draftOf, ruleOf } from "./rule-draft";
import { RuleFields } from "./rule-fields";

type Props = {
  /** The one that is changed; null for another. */
  rule: RoutingRule | null;
  choices: RoutingChoices;
  trigger: ReactNode;
  onKeep: (rule: RoutingRule) => void;
};

/** A rule written or changed in the list; in force only when the list is saved. */
export function RuleDialog({ rule, choices, trigger, onKeep }: Props) {
  const t = useTranslations("routing.form");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState("");
  const [draft, setDraft] = useState(() => draftOf(rule, ""));
  const change = (next: boolean) => {
    setOpen(next);
    setError("");
    if (next) setDraft(draftOf(rule, crypto.randomUUID()));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const kept = ruleOf(draft);
    if (kept.name === "") return setError(t("missing"));
    if (kept.overflow && kept.overflow.afterMinutes === null && !kept.overflow.whenNobodyFree)
      return setError(t("never-goes"));
    onKeep(kept);
    setOpen(false);
  };
  return (
    <Dialog
      title={t(rule ? "change" : "add")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={change}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <RuleFields draft={draft} choices={choices} error={error} onChange={setDraft} />
      </form>
    </Dialog>
  );
}

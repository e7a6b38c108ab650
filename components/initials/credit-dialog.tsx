"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SignatureRow } from "@/lib/replies/feed-schemas";
import { useAccountName } from "./account-name";
import type { CreditAct } from "./initials-acts";

type Props = {
  row: SignatureRow;
  people: readonly { id: string; displayName: string }[];
  credit: CreditAct;
  trigger: ReactNode;
};

/** Whose a public answer was that nobody is credited with. */
export function CreditDialog({ row, people, credit, trigger }: Props) {
  const t = useTranslations("initials.creditDialog");
  const words = useTranslations("admin");
  const nameOf = useAccountName();
  const form = useId();
  const { run, busy, problem, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [agentId, setAgentId] = useState("");
  const [isForAll, setForAll] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { interactionId: row.id, credit: { agentId, isForAll } };
    if (await run(() => credit(wish), t("done"))) setOpen(false);
  };
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || agentId === ""}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <blockquote
          dir="auto"
          className="whitespace-pre-wrap border-line-strong border-l-2 pl-3 text-body [overflow-wrap:anywhere]"
        >
          {row.posts.join("\n\n")}
        </blockquote>
        <Field label={t("who")}>
          {(control) => (
            <Select
              {...control}
              placeholder={t("choose")}
              {...(agentId ? { value: agentId } : {})}
              onChange={setAgentId}
              options={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          )}
        </Field>
        {row.initials ? (
          <Checkbox
            label={t("all", { account: nameOf(row.account), signature: row.initials })}
            checked={isForAll}
            onChange={(event) => setForAll(event.target.checked)}
          />
        ) : null}
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

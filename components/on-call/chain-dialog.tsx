"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Chain } from "@/lib/coverage/on-call-schemas";
import type { OnCallActs } from "./on-call-acts";

type Props = { chain: Chain | null; acts: OnCallActs };

/** A new chain, or another name and time for one that is there. */
export function ChainDialog({ chain, acts }: Props) {
  const t = useTranslations("on-call.chains");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(chain?.name ?? "");
  const [minutes, setMinutes] = useState(String(chain?.ackMinutes ?? 5));
  const { run, busy, problem, clear } = useDeed();
  const ackMinutes = Number(minutes);
  const isWhole = name.trim() !== "" && Number.isInteger(ackMinutes) && ackMinutes >= 1 && ackMinutes <= 120;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const deed = () =>
      chain
        ? acts.changeChain({ id: chain.id, change: { name, ackMinutes, changeNumber: chain.changeNumber } })
        : acts.addChain({ name, ackMinutes });
    if (await run(deed, words("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={chain ? t("change", { name: chain.name }) : t("add")}
      closeLabel={words("close")}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        chain ? (
          <Button size={24} variant="ghost" aria-label={t("change", { name: chain.name })}>
            {t("changeShort")}
          </Button>
        ) : (
          <Button icon={<Plus />}>{t("add")}</Button>
        )
      }
      footer={
        <>
          {chain ? <RetireChain chain={chain} acts={acts} /> : null}
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || !isWhole}>
            {chain ? t("save") : t("create")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={t("name")} hint={t("nameHint")}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={80}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label={t("minutes")}>
          {(control) => (
            <Input
              {...control}
              value={minutes}
              inputMode="numeric"
              className="figures"
              onChange={({ target }) => setMinutes(target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

function RetireChain({ chain, acts }: { chain: Chain; acts: OnCallActs }) {
  const t = useTranslations("on-call.chains");
  const words = useTranslations("admin");
  const { run } = useDeed();
  const label = t("retire", { name: chain.name });
  return (
    <AlertDialog
      title={t("retireTitle")}
      description={t("retireText")}
      cancelLabel={words("cancel")}
      confirmLabel={label}
      danger
      onConfirm={() => void run(() => acts.retireChain({ id: chain.id }), words("saved"))}
      trigger={
        <Button variant="ghost" className="mr-auto">
          {label}
        </Button>
      }
    />
  );
}

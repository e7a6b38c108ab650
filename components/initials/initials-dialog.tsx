"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { InitialsSigner } from "@/lib/agents/initials-schemas";
import { startOfDay } from "@/lib/audit/rules/start-of-day";
import type { AccountChoice, InitialsActs } from "./initials-acts";
import { proposalsOf } from "./proposals-of";

const EVERYWHERE = "everywhere";

type Props = {
  signer: InitialsSigner;
  accounts: readonly AccountChoice[];
  /** The account that is looked at. */
  account: string | null;
  set: InitialsActs["set"];
  trigger: ReactNode;
};

/** Other initials for somebody, everywhere or on one account, from now or a day. */
export function InitialsDialog({ signer, accounts, account, set, trigger }: Props) {
  const t = useTranslations("initials.dialog");
  const words = useTranslations("admin");
  const zone = useTimeZone() ?? "Etc/UTC";
  const form = useId();
  const { run, busy, problem, refusal, clear } = useDeed();
  const [open, setOpen] = useState(false);
  const [initials, setInitials] = useState(signer.initials);
  const [where, setWhere] = useState(account ?? EVERYWHERE);
  const [day, setDay] = useState("");
  const { id: agentId, displayName: name } = signer.agent;
  const turn = (next: boolean) => {
    setOpen(next);
    clear();
    if (next) {
      setInitials(signer.initials);
      setWhere(account ?? EVERYWHERE);
      setDay("");
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const change = {
      initials,
      ...(where === EVERYWHERE ? {} : { accountId: where }),
      ...(day ? { fromAt: startOfDay(day, zone, 0).toISOString() } : {}),
    };
    if (await run(() => set({ agentId, change }), words("saved"))) setOpen(false);
  };
  const isOfInitials = refusal?.code.startsWith("initials-") && refusal.code !== "initials-when";
  return (
    <Dialog
      title={t("title", { name })}
      closeLabel={words("close")}
      open={open}
      onOpenChange={turn}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={t("initials")} hint={t("hint")} {...(isOfInitials ? { error: problem } : {})}>
          {(control) => (
            <div className="flex flex-wrap items-center gap-2">
              <Input
                {...control}
                value={initials}
                onChange={(event) => setInitials(event.target.value)}
                maxLength={100}
                autoComplete="off"
                spellCheck={false}
                className="max-w-28 font-mono"
              />
              {proposalsOf(refusal?.details).map((proposal) => (
                <Button key={proposal} size={24} onClick={() => setInitials(proposal)}>
                  {t("take", { initials: proposal })}
                </Button>
              ))}
            </div>
          )}
        </Field>
        <Field label={t("where")}>
          {(control) => (
            <Select
              {...control}
              value={where}
              onChange={setWhere}
              options={[
                { value: EVERYWHERE, label: t("everywhere") },
                ...accounts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
        <Field label={t("from")} hint={t("fromHint")}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min="2006-01-01"
              max="2099-12-31"
              value={day}
              onChange={(event) => setDay(event.target.value)}
              className="max-w-44"
            />
          )}
        </Field>
        {isOfInitials ? null : <Problem text={problem} />}
      </form>
    </Dialog>
  );
}

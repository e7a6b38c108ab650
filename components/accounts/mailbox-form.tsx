"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { Account, MailboxSettings, SaveMailbox } from "@/lib/accounts/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { MailServerFields, type ServerForm } from "./mail-server-fields";
import { mailboxWish } from "./mailbox-wish";

type Props = {
  /** Left out, a mailbox is connected; with one it is changed. */
  account?: Pick<Account, "id" | "displayName" | "purpose">;
  mailbox?: MailboxSettings;
  teamId: string | null;
  save: (input: SaveMailbox) => Promise<ActionResult<{ id: string }>>;
};

/** A mailbox: its address, its two servers, how its mails are signed, and whose word on senders is believed. */
export function MailboxForm({ account, mailbox, teamId, save }: Props) {
  const t = useTranslations("admin-accounts.mailbox");
  const { run, busy, problem, isWrong } = useDeed();
  const [imap, setImap] = useState<ServerForm>(formOf(mailbox?.imap ?? null, !mailbox));
  const [smtp, setSmtp] = useState<ServerForm>(formOf(mailbox?.smtp ?? null, !mailbox));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = mailboxWish(new FormData(event.currentTarget), {
      purpose: account?.purpose ?? "care",
      teamId,
      servers: { imap, smtp },
      ...(account ? { accountId: account.id } : {}),
    });
    const saved = await run(() => save(wish), t("saved", { address: wish.address }));
    if (saved && !account) window.location.assign(`/accounts/${saved.value.id}`);
  };
  const texts = [
    ["displayName", account?.displayName, 80],
    ["fromName", mailbox?.fromName, 100],
    ["sentFolder", mailbox?.sentFolder, 200],
    ["dropAddress", mailbox?.dropAddress, 254],
    ["authservId", mailbox?.authservId, 255],
  ] as const;
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="grid max-w-[720px] grid-cols-2 gap-4 phone:grid-cols-1"
      noValidate
    >
      <Field
        label={t("address")}
        hint={t(mailbox ? "addressStays" : "addressHint")}
        {...(isWrong("address") ? { error: t("rule.address") } : {})}
      >
        {(control) => (
          <Input
            {...control}
            name="address"
            type="email"
            defaultValue={mailbox?.address ?? ""}
            readOnly={mailbox !== undefined}
            autoComplete="off"
          />
        )}
      </Field>
      {texts.map(([name, value, longest]) => (
        <Field
          key={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          {...(isWrong(name) ? { error: t(`rule.${name}`) } : {})}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              defaultValue={value ?? ""}
              maxLength={longest}
              autoComplete="off"
            />
          )}
        </Field>
      ))}
      <Field label={t("signatureBlock")} hint={t("signatureBlockHint")} className="col-span-full">
        {(control) => (
          <textarea
            {...control}
            name="signatureBlock"
            defaultValue={mailbox?.signatureBlock ?? ""}
            maxLength={2000}
            rows={3}
            className={cn(inputClass, "py-2")}
          />
        )}
      </Field>
      <MailServerFields
        kind="imap"
        stored={mailbox?.imap ?? null}
        form={imap}
        onChange={setImap}
        isWrong={isWrong}
      />
      <MailServerFields
        kind="smtp"
        stored={mailbox?.smtp ?? null}
        form={smtp}
        onChange={setSmtp}
        isWrong={isWrong}
      />
      {mailbox?.isSandbox ? <p className="col-span-full text-ink-3 text-meta">{t("sandbox")}</p> : null}
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t(mailbox ? "save" : "connect")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}

function formOf(stored: MailboxSettings["imap"], isNew: boolean): ServerForm {
  return { isUsed: stored !== null || isNew, tls: stored?.tls ?? "implicit" };
}

"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { MailboxSettings, MailServerWish } from "@/lib/accounts/schemas";

export type ServerKind = "imap" | "smtp";
export type ServerForm = { isUsed: boolean; tls: MailServerWish["tls"] };

type Props = {
  kind: ServerKind;
  stored: MailboxSettings["imap"];
  form: ServerForm;
  onChange: (form: ServerForm) => void;
  isWrong: (field: string) => boolean;
};

const PORTS = {
  imap: { implicit: 993, starttls: 143, none: 143 },
  smtp: { implicit: 465, starttls: 587, none: 25 },
} as const;

/** One server of a mailbox: where it is, how it is spoken to, and as whom. */
export function MailServerFields({ kind, stored, form, onChange, isWrong }: Props) {
  const t = useTranslations("admin-accounts.mailbox");
  const wrong = (field: string) => (isWrong(`${kind}.${field}`) ? { error: t(`rule.${field}`) } : {});
  return (
    <fieldset className="col-span-full grid grid-cols-2 gap-4 rounded-card border p-4 phone:grid-cols-1">
      <legend className="px-1 font-medium text-body">{t(kind)}</legend>
      <div className="col-span-full">
        <Switch
          label={t(`${kind}Use`)}
          checked={form.isUsed}
          onChange={(event) => onChange({ ...form, isUsed: event.target.checked })}
        />
        <p className="text-ink-3 text-meta">{t(form.isUsed ? `${kind}Hint` : `${kind}None`)}</p>
      </div>
      {form.isUsed ? (
        <>
          <Field label={t("host")} {...wrong("host")}>
            {(control) => (
              <Input
                {...control}
                name={`${kind}.host`}
                defaultValue={stored?.host ?? ""}
                placeholder={`${kind}.example.com`}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <div className="grid grid-cols-[1fr_96px] gap-3">
            <Field label={t("tls")} hint={t(`tlsHint.${form.tls}`)}>
              {(control) => (
                <Select
                  {...control}
                  value={form.tls}
                  onChange={(tls) => onChange({ ...form, tls })}
                  options={(["implicit", "starttls", "none"] as const).map((value) => ({
                    value,
                    label: t(`tlsName.${value}`),
                  }))}
                />
              )}
            </Field>
            <Field label={t("port")} {...wrong("port")}>
              {(control) => (
                <Input
                  {...control}
                  key={form.tls}
                  name={`${kind}.port`}
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={65_535}
                  defaultValue={stored?.tls === form.tls ? stored.port : PORTS[kind][form.tls]}
                  className="figures"
                />
              )}
            </Field>
          </div>
          <Field label={t("name")} {...wrong("name")}>
            {(control) => (
              <Input
                {...control}
                name={`${kind}.name`}
                defaultValue={stored?.name ?? ""}
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field label={t("password")} hint={stored?.hasPassword ? t("passwordKept") : t("passwordHint")}>
            {(control) => (
              <Input {...control} name={`${kind}.password`} type="password" autoComplete="new-password" />
            )}
          </Field>
        </>
      ) : null}
    </fieldset>
  );
}

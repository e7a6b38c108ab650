"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface SecondFactorFormProps {
  qr: string;
  secret: string;
  confirm: (input: { code: string }) => Promise<{ ok: true } | { ok: false; message: string }>;
}

export function SecondFactorForm({ qr, secret, confirm }: SecondFactorFormProps) {
  const t = useTranslations("auth");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    const result = await confirm({ code });
    if (result.ok) return window.location.assign("/inbox");
    setBusy(false);
    setFailure(result.message);
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <img
        alt={t("enrol.qr")}
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        className="size-44 self-center rounded-chip border border-line"
      />
      <p className="text-ink-2 text-meta">
        {t("enrol.secret")}
        <code className="mt-1 block select-all break-all font-mono text-body text-ink">{secret}</code>
      </p>
      <Field label={t("code")} hint={t("codeHint")} error={failure}>
        {(control) => (
          <Input {...control} name="code" inputMode="numeric" autoComplete="one-time-code" required />
        )}
      </Field>
      <Button type="submit" variant="solid" disabled={busy}>
        {t("enrol.submit")}
      </Button>
    </form>
  );
}

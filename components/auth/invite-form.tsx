"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface InviteFormProps {
  email: string;
  token: string;
  save: (input: {
    token: string;
    password: string;
  }) => Promise<{ ok: true } | { ok: false; message: string }>;
}

export function InviteForm({ email, token, save }: InviteFormProps) {
  const t = useTranslations("auth.invite");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    setBusy(true);
    setFailure("");
    const result = await save({ token, password }).catch(() => null);
    if (result?.ok) {
      window.location.assign("/login");
      return;
    }
    setBusy(false);
    setFailure(result?.message || t("failed"));
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" aria-busy={busy}>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field label={t("password")} hint={t("hint")}>
        {(control) => (
          <Input
            {...control}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
            autoFocus
          />
        )}
      </Field>
      <p role="alert" className="text-body text-red empty:hidden">
        {failure}
      </p>
      <Button type="submit" variant="solid" disabled={busy}>
        {busy ? t("busy") : t("submit")}
      </Button>
    </form>
  );
}

"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export interface DemoAgent {
  email: string;
  name: string;
  role: "agent" | "lead" | "admin";
}

export interface SignInFormProps {
  callbackUrl: string;
  hasOidc: boolean;
  demoAgents: readonly DemoAgent[];
  /** Sentences of the codes a sign-in can end with. */
  sentences: Readonly<Record<string, string>>;
  problem: string | null;
}

export function SignInForm({ callbackUrl, hasOidc, demoAgents, sentences, problem }: SignInFormProps) {
  const t = useTranslations("auth");
  const [failure, setFailure] = useState(problem);
  const [wantsCode, setWantsCode] = useState(false);
  const [busy, setBusy] = useState(false);

  const enter = async (provider: string, fields: Record<string, string>) => {
    setBusy(true);
    setFailure(null);
    const result = await signIn(provider, { ...fields, callbackUrl, redirect: false }).catch(() => undefined);
    if (result?.ok && !result.error) {
      window.location.assign(callbackUrl);
      return;
    }
    setBusy(false);
    const { code, values } = readRefusal(result?.error);
    if (code === "code-needed") setWantsCode(true);
    setFailure(fill(sentences[code] ?? t("failed"), values));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? "");
    void enter("password", { email: read("email"), password: read("password"), code: read("code") });
  };

  return (
    <div className="flex flex-col gap-6">
      <form onSubmit={submit} className="flex flex-col gap-4" aria-busy={busy}>
        <Field label={t("email")}>
          {(control) => (
            <Input {...control} name="email" type="email" autoComplete="username" required autoFocus />
          )}
        </Field>
        <Field label={t("password")}>
          {(control) => (
            <Input {...control} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
        {wantsCode && (
          <Field label={t("code")} hint={t("codeHint")}>
            {(control) => (
              <Input {...control} name="code" inputMode="numeric" autoComplete="one-time-code" autoFocus />
            )}
          </Field>
        )}
        <p role="alert" className="text-body text-red empty:hidden">
          {failure}
        </p>
        <Button type="submit" variant="solid" disabled={busy}>
          {busy ? t("busy") : t("submit")}
        </Button>
        {hasOidc && (
          <Button type="button" onClick={() => void signIn("oidc", { callbackUrl })}>
            {t("oidc")}
          </Button>
        )}
      </form>
      {demoAgents.length > 0 && (
        <section aria-labelledby="one-click" className="border-line border-t pt-4">
          <h2 id="one-click" className="font-semibold text-body">
            {t("oneClick")}
          </h2>
          <p className="mb-3 text-ink-3 text-meta">{t("oneClickHint")}</p>
          <ul className="grid grid-cols-2 gap-2">
            {demoAgents.map((agent) => (
              <li key={agent.email}>
                <Button
                  type="button"
                  disabled={busy}
                  className="w-full justify-start"
                  onClick={() => void enter("one-click", { email: agent.email })}
                >
                  {t("asAgent", { name: agent.name, role: t(`role.${agent.role}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function readRefusal(error: string | null | undefined): { code: string; values: Record<string, unknown> } {
  try {
    const parsed: unknown = JSON.parse(error ?? "");
    if (
      typeof parsed === "object" &&
      parsed !== null &&
      "code" in parsed &&
      typeof parsed.code === "string"
    ) {
      const values =
        "values" in parsed && typeof parsed.values === "object"
          ? (parsed.values as Record<string, unknown>)
          : {};
      return { code: parsed.code, values };
    }
  } catch {
    // Not ours: next-auth's own word for a refusal.
  }
  return { code: error === "CredentialsSignin" ? "sign-in-wrong" : "", values: {} };
}

function fill(sentence: string, values: Record<string, unknown>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

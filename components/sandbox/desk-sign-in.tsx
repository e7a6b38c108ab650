"use client";

import { LogIn } from "lucide-react";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DemoAgent } from "@/components/auth/sign-in-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** One click makes one of the demo brand's people of you; only in a sandbox nobody else can reach. */
export function DeskSignIn({ agents }: { agents: readonly DemoAgent[] }) {
  const t = useTranslations("sandbox.desk");
  const [busy, setBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const enter = async (email: string) => {
    setBusy(true);
    setHasFailed(false);
    const result = await signIn("one-click", { email, redirect: false }).catch(() => undefined);
    if (result?.ok && !result.error) return window.location.reload();
    setBusy(false);
    setHasFailed(true);
  };
  return (
    <EmptyState
      icon={<LogIn />}
      title={t("nobody")}
      className="py-16"
      actions={agents.map((agent) => (
        <Button key={agent.email} disabled={busy} onClick={() => void enter(agent.email)}>
          {t("signInAs", { name: agent.name, role: t(`role.${agent.role}`) })}
        </Button>
      ))}
    >
      {hasFailed ? (
        <p role="alert" className="text-red">
          {t("signInFailed")}
        </p>
      ) : (
        t("nobodyText")
      )}
    </EmptyState>
  );
}

"use client";

import { KeyRound, LogOut, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Agent } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { IssuedUrl } from "./invite-dialog";

type One = { agentId: string };
type Act<Value = void> = (input: One) => Promise<ActionResult<Value>>;
export type AccessActs = Readonly<{
  newLink: Act<IssuedUrl>;
  resetFactor: Act;
  signOutAll: Act<number>;
  deactivate: Act;
  reactivate: Act;
}>;
type Question = "link" | "factor" | "sessions" | "deactivate" | "reactivate";

/** How an agent gets in, and how they no longer do. Each deed says first what it brings. */
export function AgentAccess({ agent, acts }: { agent: Agent; acts: AccessActs }) {
  const t = useTranslations("admin-agents.access");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const [asked, setAsked] = useState<Question | null>(null);
  const [issued, setIssued] = useState<IssuedUrl | null>(null);
  const name = agent.displayName;
  const one = { agentId: agent.id };
  const deeds: Record<Question, () => Promise<void>> = {
    link: async () => setIssued((await run(() => acts.newLink(one)))?.value ?? null),
    factor: async () => void (await run(() => acts.resetFactor(one), t("factorDone", { name }))),
    sessions: async () => void (await run(() => acts.signOutAll(one), t("sessionsDone", { name }))),
    deactivate: async () => void (await run(() => acts.deactivate(one), t("deactivateDone", { name }))),
    reactivate: async () => void (await run(() => acts.reactivate(one), t("reactivateDone", { name }))),
  };
  const last = asked ?? "link";
  return (
    <div className="flex max-w-[640px] flex-col gap-3">
      <p className="text-body text-ink-2">
        {agent.signIn?.hasPassword ? t("hasPassword") : t("noPassword")}{" "}
        {agent.signIn?.hasSecondFactor ? t("hasFactor") : t("noFactor")}
      </p>
      {issued ? <ShownOnce label={t("link")} hint={t("linkHint", { name })} value={issued.url} /> : null}
      <div className="flex flex-wrap gap-2">
        {agent.isActive ? (
          <>
            <Button icon={<KeyRound />} disabled={busy} onClick={() => setAsked("link")}>
              {agent.signIn?.hasPassword ? t("newLink") : t("firstLink")}
            </Button>
            <Button
              icon={<Smartphone />}
              disabled={busy || !agent.signIn?.hasSecondFactor}
              onClick={() => setAsked("factor")}
            >
              {t("resetFactor")}
            </Button>
            <Button icon={<LogOut />} disabled={busy} onClick={() => setAsked("sessions")}>
              {t("signOutAll")}
            </Button>
            <Button variant="danger" disabled={busy} onClick={() => setAsked("deactivate")}>
              {t("deactivate", { name })}
            </Button>
          </>
        ) : (
          <Button variant="solid" disabled={busy} onClick={() => setAsked("reactivate")}>
            {t("reactivate", { name })}
          </Button>
        )}
      </div>
      <Problem text={problem} />
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => setAsked(open ? asked : null)}
        title={t(`ask.${last}.title`, { name })}
        description={t(`ask.${last}.text`, { name, initials: agent.initials })}
        cancelLabel={words("cancel")}
        confirmLabel={t(`ask.${last}.confirm`, { name })}
        danger={last === "deactivate" || last === "factor"}
        onConfirm={() => void deeds[last]()}
      />
    </div>
  );
}

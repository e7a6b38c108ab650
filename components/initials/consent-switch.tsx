"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import type { ActionResult } from "@/lib/auth/agent-action";
import { useDay } from "./day";

type Change = (input: { agentId: string; showsWho: boolean }) => Promise<ActionResult<void>>;

type Props = {
  agent: { id: string; displayName: string; showsWho: boolean };
  /** What strangers would read. */
  shown: { name: string; team: string | null; sinceAt: string };
  change: Change;
};

/** One's own yes to being shown to strangers, with what they would see. */
export function ConsentSwitch({ agent, shown, change }: Props) {
  const t = useTranslations("initials.consent");
  const words = useTranslations("admin");
  const day = useDay();
  const { run, busy, problem } = useDeed();
  const [isOn, setOn] = useState(agent.showsWho);
  const flip = async (showsWho: boolean) => {
    setOn(showsWho);
    if (!(await run(() => change({ agentId: agent.id, showsWho }), words("saved")))) setOn(!showsWho);
  };
  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={t("yes")}
        checked={isOn}
        disabled={busy}
        onChange={(event) => void flip(event.target.checked)}
      />
      <p className="text-ink-2 text-meta">
        {t("preview", { name: shown.name, team: shown.team ?? "–", day: day(shown.sinceAt) })}
      </p>
      <Problem text={problem} />
    </div>
  );
}

type OthersProps = { agent: Props["agent"]; withdraw: Change | null };

/** Another's yes: it may be taken back for them, never said for them. */
export function OthersConsent({ agent, withdraw }: OthersProps) {
  const t = useTranslations("initials.consent");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const { id: agentId, displayName: name } = agent;
  if (!agent.showsWho)
    return (
      <p className="text-body text-ink-2">
        {t("notSaid", { name })} {t("own", { name })}
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-body">{t("said", { name })}</p>
      {withdraw ? (
        <Button
          size={28}
          disabled={busy}
          onClick={() => void run(() => withdraw({ agentId, showsWho: false }), words("saved"))}
        >
          {t("withdraw")}
        </Button>
      ) : null}
      <Problem text={problem} />
    </div>
  );
}

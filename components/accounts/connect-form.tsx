"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { TeamField } from "./team-field";

export type Connect = (input: {
  channel: string;
  accountId?: string;
  purpose?: "care" | "brand";
  teamId?: string | null;
}) => Promise<ActionResult<{ url: string }>>;

type Props = {
  channel: string;
  channelName: string;
  teams: readonly Team[];
  connect: Connect;
  teamId: string | null;
};

/** Leads to the provider's own page, where somebody who holds the account says yes. */
export function ConnectForm({ channel, channelName, teams, teamId, connect }: Props) {
  const t = useTranslations("admin-accounts");
  const [purpose, setPurpose] = useState<"care" | "brand">("care");
  const [team, setTeam] = useState(teamId ?? teams[0]?.id ?? null);
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { channel, purpose, teamId: team };
    const begun = await run(() => connect(wish));
    if (begun) window.location.assign(begun.value.url);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-[480px] flex-col gap-4">
      <RadioGroup label={t("purpose.label")}>
        {(["care", "brand"] as const).map((value) => (
          <Radio
            key={value}
            name="purpose"
            value={value}
            checked={purpose === value}
            onChange={() => setPurpose(value)}
            label={t(`purpose.${value}`)}
          />
        ))}
      </RadioGroup>
      <p className="-mt-2 text-ink-3 text-meta">{t(`purpose.${purpose}Hint`)}</p>
      <TeamField teams={teams} value={team} onChange={setTeam} />
      <Problem text={problem} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {busy ? t("connect.busy") : t("connect.submit", { channel: channelName })}
        </Button>
        <span className="text-ink-3 text-meta">{t("connect.note", { channel: channelName })}</span>
      </div>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { AccountTeamRight, SetAccountTeams } from "@/lib/accounts/schemas";
import type { Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

const RIGHTS = ["mayReply", "mayPublish", "mayReadPrivate"] as const;

type Props = {
  accountId: string;
  teams: readonly Team[];
  rights: readonly AccountTeamRight[];
  change: (input: SetAccountTeams) => Promise<ActionResult<void>>;
};

/** Which team may answer, publish and read private words through this account. */
export function AccountRights({ accountId, teams, rights, change }: Props) {
  const t = useTranslations("admin-accounts.rights");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const [held, setHeld] = useState<Record<string, AccountTeamRight>>(
    Object.fromEntries(
      rights.map(({ teamId, mayReply, mayPublish, mayReadPrivate }) => [
        teamId,
        { teamId, mayReply, mayPublish, mayReadPrivate },
      ]),
    ),
  );
  const of = (teamId: string): AccountTeamRight =>
    held[teamId] ?? { teamId, mayReply: rights.length === 0, mayPublish: false, mayReadPrivate: true };
  const save = () => {
    void run(() => change({ accountId, teams: teams.map(({ id }) => of(id)) }), words("saved"));
  };
  return (
    <div className="flex max-w-[720px] flex-col gap-3">
      <WideTable
        caption={t("caption")}
        head={
          <>
            <HeadCell>{t("team")}</HeadCell>
            {RIGHTS.map((name) => (
              <HeadCell key={name}>{t(name)}</HeadCell>
            ))}
          </>
        }
      >
        {teams.map((team) => (
          <Row key={team.id}>
            <NameCell>{team.name}</NameCell>
            {RIGHTS.map((name) => (
              <Cell key={name}>
                <Checkbox
                  label={t(`${name}Of`, { team: team.name })}
                  hideLabel
                  checked={of(team.id)[name]}
                  onChange={(event) =>
                    setHeld({ ...held, [team.id]: { ...of(team.id), [name]: event.target.checked } })
                  }
                />
              </Cell>
            ))}
          </Row>
        ))}
      </WideTable>
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={busy} onClick={save}>
          {t("save")}
        </Button>
        <Problem text={problem} />
      </div>
    </div>
  );
}

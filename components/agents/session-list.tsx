"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { SessionView } from "@/lib/agents/list-sessions";
import type { ActionResult } from "@/lib/auth/agent-action";
import { deviceOf } from "./device-of";

type Props = {
  agentId: string;
  sessions: readonly SessionView[];
  end: (input: { agentId: string; sessionId: string }) => Promise<ActionResult<void>>;
};

/** Where an agent is signed in now. */
export function SessionList({ agentId, sessions, end }: Props) {
  const t = useTranslations("admin-agents.sessions");
  const { run, busy, problem } = useDeed();
  if (sessions.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <>
      <WideTable
        caption={t("title")}
        head={
          <>
            <HeadCell>{t("device")}</HeadCell>
            <HeadCell>{t("address")}</HeadCell>
            <HeadCell>{t("since")}</HeadCell>
            <HeadCell>{t("seen")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t("end")}</span>
            </HeadCell>
          </>
        }
      >
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent) || t("unknown");
          return (
            <Row key={session.id}>
              <NameCell>
                {device} {session.isOwn ? <Chip>{t("own")}</Chip> : null}
              </NameCell>
              <Cell className="font-mono text-meta">{session.address ?? "–"}</Cell>
              <Cell className="whitespace-nowrap">
                <When at={session.createdAt} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <When at={session.lastSeenAt} look="distance" />
              </Cell>
              <Cell figure>
                <Button
                  size={24}
                  variant="ghost"
                  disabled={busy}
                  onClick={() => void run(() => end({ agentId, sessionId: session.id }), t("ended"))}
                >
                  {t("end")}
                  <span className="sr-only">: {device}</span>
                </Button>
              </Cell>
            </Row>
          );
        })}
      </WideTable>
      <Problem text={problem} />
    </>
  );
}

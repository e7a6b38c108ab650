"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Agent } from "@/lib/agents/schemas";

/** Who works here, with how they sign in. */
export function AgentList({ agents }: { agents: readonly Agent[] }) {
  const t = useTranslations("admin-agents");
  return (
    <WideTable
      caption={t("list.caption")}
      head={
        <>
          <HeadCell>{t("list.name")}</HeadCell>
          <HeadCell>{t("list.role")}</HeadCell>
          <HeadCell>{t("list.teams")}</HeadCell>
          <HeadCell>{t("list.zone")}</HeadCell>
          <HeadCell>{t("list.signIn")}</HeadCell>
          <HeadCell>{t("list.seen")}</HeadCell>
        </>
      }
    >
      {agents.map((agent) => (
        <Row key={agent.id} className="h-11">
          <NameCell>
            <span className={cn("flex items-center gap-2.5", !agent.isActive && "text-ink-3")}>
              <Avatar initials={agent.initials} tone={agent.isActive ? "other" : "away"} />
              <span className="flex min-w-0 flex-col">
                <span>
                  <a href={`/agents/${agent.id}`} className="text-link">
                    {agent.displayName}
                  </a>
                  {agent.alias ? (
                    <span className="font-normal text-ink-2"> {t("list.alias", { alias: agent.alias })}</span>
                  ) : null}
                </span>
                <span className="font-normal text-ink-3 text-meta">{agent.email}</span>
              </span>
              {agent.isActive ? null : <Chip>{t("list.inactive")}</Chip>}
            </span>
          </NameCell>
          <Cell>{t(`fields.roleName.${agent.role}`)}</Cell>
          <Cell>{agent.teams.map(({ name }) => name).join(", ") || "–"}</Cell>
          <Cell className="text-ink-2">{agent.zone}</Cell>
          <Cell>
            {agent.signIn?.hasPassword ? t("list.password") : t("list.invited")}
            {agent.signIn?.hasSecondFactor ? `, ${t("list.secondFactor")}` : ""}
          </Cell>
          <Cell className="whitespace-nowrap">
            {agent.isPresent ? (
              t("list.here")
            ) : agent.signIn?.lastSeenAt ? (
              <When at={agent.signIn.lastSeenAt} look="distance" />
            ) : (
              <span className="text-ink-3">{t("list.notSeen")}</span>
            )}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

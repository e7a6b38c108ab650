import { ArrowLeft } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { AgentAccess } from "@/components/agents/agent-access";
import { AgentForm, InitialsForm } from "@/components/agents/agent-form";
import { SessionList } from "@/components/agents/session-list";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { getAgent } from "@/lib/agents/get-agent";
import { listSessions } from "@/lib/agents/list-sessions";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { NotFound } from "@/lib/base/errors";
import {
  changeAgent,
  changeAgentInitials,
  deactivate,
  newLink,
  reactivate,
  resetFactor,
  signOutAll,
  signOutOne,
} from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-agents"))("one.title") };
}

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireAgent(["admin"]);
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const agent = await getAgent(ctx, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [teams, sessions] = await Promise.all([listTeams(ctx), listSessions(ctx, id)]);
  const t = await getTranslations("admin-agents");
  return (
    <AdminPage
      title={
        agent.alias ? t("one.alias", { name: agent.displayName, alias: agent.alias }) : agent.displayName
      }
      lead={agent.email}
      actions={
        <a href="/agents" className={buttonClass("ghost", 28)}>
          <ArrowLeft aria-hidden="true" />
          {t("one.all")}
        </a>
      }
    >
      {agent.isActive ? null : <Banner title={t("one.inactive")}>{t("one.inactiveText")}</Banner>}
      <AdminPart id="about" title={t("one.about")}>
        <AgentForm
          key={agent.role + agent.teams.length}
          agent={agent}
          teams={teams}
          zones={Intl.supportedValuesOf("timeZone")}
          change={changeAgent}
        />
      </AdminPart>
      <AdminPart
        id="initials"
        title={t("initials.title")}
        lead={t("initials.lead")}
        actions={
          <a href={`/initials/${agent.id}`} className={buttonClass("ghost", 28)}>
            {t("initials.history")}
          </a>
        }
      >
        <InitialsForm key={agent.initials} agent={agent} change={changeAgentInitials} />
      </AdminPart>
      <AdminPart id="access" title={t("access.title")}>
        <AgentAccess agent={agent} acts={{ newLink, resetFactor, signOutAll, deactivate, reactivate }} />
      </AdminPart>
      <AdminPart id="sessions" title={t("sessions.title")} lead={t("sessions.lead")}>
        <SessionList agentId={id} sessions={sessions} end={signOutOne} />
      </AdminPart>
    </AdminPage>
  );
}

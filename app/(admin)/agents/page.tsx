import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { AgentList } from "@/components/agents/agent-list";
import { InviteDialog } from "@/components/agents/invite-dialog";
import { TeamList } from "@/components/agents/team-list";
import { buttonClass } from "@/components/ui/button-class";
import { listAgents } from "@/lib/agents/list-agents";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { addTeam, invite, nameTeam, removeTeam } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-agents"))("title") };
}

export default async function AgentsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ctx, agent } = await requireAgent(["admin"]);
  const { cursor } = await searchParams;
  const [page, teams] = await Promise.all([
    listAgents(ctx, { limit: 200, ...(typeof cursor === "string" ? { cursor } : {}) }),
    listTeams(ctx),
  ]);
  const t = await getTranslations("admin-agents");
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <InviteDialog
          teams={teams}
          zones={Intl.supportedValuesOf("timeZone")}
          takenInitials={page.data.map(({ initials }) => initials)}
          zone={agent.zone}
          invite={invite}
        />
      }
    >
      <AgentList agents={page.data} />
      {page.nextCursor ? (
        <a href={`/agents?cursor=${encodeURIComponent(page.nextCursor)}`} className={buttonClass("plain")}>
          {t("more")}
        </a>
      ) : null}
      <AdminPart id="teams" title={t("teams.title")} lead={t("teams.lead")}>
        <TeamList teams={teams} add={addTeam} rename={nameTeam} remove={removeTeam} />
      </AdminPart>
    </AdminPage>
  );
}

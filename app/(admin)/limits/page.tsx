import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { CallDialog } from "@/components/limits/call-dialog";
import { LimitTable } from "@/components/limits/limit-table";
import { TraineeDialog } from "@/components/limits/trainee-dialog";
import { DepartmentList } from "@/components/side-conversations/department-list";
import { listLimits } from "@/lib/agents/limits/list-limits";
import { listAgents } from "@/lib/agents/list-agents";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { listDepartments } from "@/lib/replies/side-conversations/keep-departments";
import { DESK_WORDS } from "../../(desk)/desk-words";
import { call, end, keepDepartment, limit, removeDepartment } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("limits"))("title") };
}

export default async function HelpersPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [limits, all, teams, incidents, departments, words, t] = await Promise.all([
    listLimits(ctx),
    listAgents(ctx, { isActive: true, limit: 200 }),
    listTeams(ctx),
    listIncidents(ctx, { state: "open", limit: 50 }),
    listDepartments(ctx),
    wordsOf([...DESK_WORDS, "admin", "limits"]),
    getTranslations("limits"),
  ]);
  const isLed = (id: string) => agent.role === "admin" || agent.teamIds.includes(id);
  const held = new Set(limits.flatMap(({ endedAt, agent: { id } }) => (endedAt === null ? [id] : [])));
  const free = all.data.filter(
    ({ id, role, teams: own }) =>
      role === "agent" && !held.has(id) && (agent.role === "admin" || own.some((team) => isLed(team.id))),
  );
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <TraineeDialog agents={free.map(({ id, displayName }) => ({ id, displayName }))} act={limit} />
            <CallDialog
              teams={teams.filter(({ id }) => isLed(id)).map(({ id, name }) => ({ id, name }))}
              incidents={incidents.map(({ id, title }) => ({ id, title }))}
              zone={agent.zone}
              act={call}
            />
          </>
        }
      >
        <LimitTable limits={limits} end={end} />
        <AdminPart id="departments" title={t("departments.title")} lead={t("departments.lead")}>
          <DepartmentList departments={departments} keep={keepDepartment} remove={removeDepartment} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}

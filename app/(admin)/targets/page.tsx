import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { HoursList } from "@/components/targets/hours-list";
import { TargetDialog } from "@/components/targets/target-dialog";
import { TargetTable } from "@/components/targets/target-table";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listHours } from "@/lib/response-times/list-hours";
import { listTargets } from "@/lib/response-times/list-targets";
import { addTarget, changeTarget, endHours, endTarget, promiseAnew } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-targets"))("title") };
}

export default async function TargetsPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [list, hours, accounts, teams, t] = await Promise.all([
    listTargets(ctx),
    listHours(ctx),
    listAccounts(ctx),
    listTeams(ctx),
    getTranslations("admin-targets"),
  ]);
  const mayEdit = agent.role === "admin";
  const choices = {
    accounts: accounts
      .filter(({ isActive }) => isActive)
      .map(({ id, channel, handle }) => ({ id, channel, handle })),
    channels: list.defaults.map(({ channel }) => channel),
    teams: teams.map(({ id, name }) => ({ id, name })),
    hours: hours.map(({ id, name }) => ({ id, name })),
  };
  const acts = { add: addTarget, change: changeTarget, end: endTarget, apply: promiseAnew };
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead")}
      actions={
        mayEdit ? (
          <TargetDialog
            target={null}
            choices={choices}
            acts={acts}
            trigger={
              <Button variant="solid" icon={<Plus />}>
                {t("dialog.open")}
              </Button>
            }
          />
        ) : null
      }
    >
      <TargetTable list={list} choices={choices} acts={acts} mayEdit={mayEdit} />
      <p className="max-w-[72ch] text-pretty text-ink-3 text-meta">{t("calls")}</p>
      <AdminPart
        id="hours"
        title={t("hours.title")}
        lead={t("hours.lead")}
        actions={
          mayEdit ? (
            <a href="/targets/hours/new" className={buttonClass("plain")}>
              <Plus aria-hidden="true" />
              {t("hours.add")}
            </a>
          ) : null
        }
      >
        <HoursList hours={hours} end={endHours} mayEdit={mayEdit} />
      </AdminPart>
    </AdminPage>
  );
}

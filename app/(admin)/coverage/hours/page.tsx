import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { CloseMonth } from "@/components/coverage/hours/close-month";
import { FairTable } from "@/components/coverage/hours/fair-table";
import { HoursTable } from "@/components/coverage/hours/hours-table";
import { MomentPart } from "@/components/coverage/hours/moment-part";
import { NightSetting } from "@/components/coverage/hours/night-setting";
import { RosterFiles } from "@/components/coverage/hours/roster-files";
import { TeamFeeds } from "@/components/coverage/hours/team-feeds";
import { PageWords } from "@/components/desk/page-words";
import { buttonClass } from "@/components/ui/button-class";
import { listTeams } from "@/lib/agents/list-teams";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { DAY } from "@/lib/base/time";
import { listTeamFeeds } from "@/lib/coverage/find-feed";
import { findZone } from "@/lib/coverage/find-zone";
import { monthSchema } from "@/lib/coverage/paid-schemas";
import { reportFairness } from "@/lib/coverage/report-fairness";
import { reportHours } from "@/lib/coverage/report-hours";
import { quarterOf } from "@/lib/coverage/rules/fair-share";
import { dayText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";
import { getRosterSetting } from "@/lib/coverage/set-roster-setting";
import { closeHours, correct, endTeamCalendar, openTeamCalendar, setNight } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("paid-hours"))("title") };
}

type Props = { searchParams: Promise<{ month?: string | string[] }> };

export default async function HoursPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [{ month: wished }, zone] = await Promise.all([searchParams, findZone(ctx)]);
  const today = dayText(localDay(zone, ctx.now().getTime()) * DAY);
  const month = monthSchema.safeParse(wished).data ?? today.slice(0, 7);
  const quarter = quarterOf(month);
  const [hours, fair, setting, teams, feeds, t, format, words] = await Promise.all([
    reportHours(ctx, month),
    reportFairness(ctx, quarter),
    getRosterSetting(ctx),
    listTeams(ctx),
    listTeamFeeds(ctx),
    getTranslations("paid-hours"),
    getFormatter(),
    wordsOf(["admin", "coverage", "my-shifts", "paid-hours"]),
  ]);
  const mayEdit = agent.role === "admin";
  const other = (by: number) =>
    new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1))
      .toISOString()
      .slice(0, 7);
  const name = format.dateTime(new Date(`${month}-15T12:00:00Z`), {
    timeZone: "UTC",
    month: "long",
    year: "numeric",
  });
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead", { from: hours.nightFrom, until: hours.nightUntil })}>
        <CoverageTabs at="hours" />
        <AdminPart
          id="month"
          title={name}
          lead={t("month.lead")}
          actions={
            <div className="flex flex-wrap gap-2">
              <a
                href={`?month=${other(-1)}`}
                className={buttonClass("plain", 28)}
                aria-label={t("month.before")}
              >
                <ChevronLeft aria-hidden="true" />
              </a>
              <a
                href={`?month=${other(1)}`}
                className={buttonClass("plain", 28)}
                aria-label={t("month.after")}
              >
                <ChevronRight aria-hidden="true" />
              </a>
              <a
                href={`/api/v1/coverage/hours?month=${month}&format=csv`}
                download
                className={buttonClass("plain", 28)}
              >
                <Download aria-hidden="true" />
                {t("month.csv")}
              </a>
              <CloseMonth hours={hours} name={name} close={closeHours} mayEdit={mayEdit} />
            </div>
          }
        >
          <HoursTable hours={hours} correct={correct} mayEdit={mayEdit} />
        </AdminPart>
        <AdminPart id="at" title={t("at.title")} lead={t("at.lead")}>
          <MomentPart day={today} />
        </AdminPart>
        <AdminPart
          id="fair"
          title={t("fair.title", { number: quarter.slice(-1), year: quarter.slice(0, 4) })}
          lead={t("fair.lead")}
        >
          <FairTable fair={fair} />
        </AdminPart>
        <AdminPart id="files" title={t("files.title")} lead={t("files.lead")}>
          <RosterFiles day={today} mayEdit={mayEdit} />
        </AdminPart>
        <AdminPart id="feeds" title={t("feeds.title")} lead={t("feeds.lead")}>
          <TeamFeeds
            teams={teams
              .filter(({ id }) => mayEdit || agent.teamIds.includes(id))
              .map(({ id, name: named }) => ({ id, name: named }))}
            feeds={feeds}
            open={openTeamCalendar}
            end={endTeamCalendar}
          />
        </AdminPart>
        <AdminPart id="night" title={t("night.title")} lead={t("night.lead")}>
          <NightSetting key={setting.changeNumber} setting={setting} set={setNight} mayEdit={mayEdit} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}

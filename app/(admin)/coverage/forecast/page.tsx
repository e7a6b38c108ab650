import { Plus } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { EventDialog } from "@/components/coverage/forecast/event-dialog";
import { EventList } from "@/components/coverage/forecast/event-list";
import { ForecastFacts } from "@/components/coverage/forecast/forecast-facts";
import { ForecastWeek } from "@/components/coverage/forecast/forecast-week";
import { HandlingTable } from "@/components/coverage/forecast/handling-table";
import { LearnButton } from "@/components/coverage/forecast/learn-button";
import { PlanStorm } from "@/components/coverage/forecast/plan-storm";
import { PolicyForm } from "@/components/coverage/forecast/policy-form";
import { WeekArrows } from "@/components/coverage/week-arrows";
import { PageWords } from "@/components/desk/page-words";
import { Button } from "@/components/ui/button";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listCountries } from "@/lib/coverage/country-holidays";
import { getLoad } from "@/lib/coverage/get-load";
import { listEvents } from "@/lib/coverage/keep-events";
import { listPlanned } from "@/lib/coverage/list-planned";
import { listRequired } from "@/lib/coverage/list-required";
import { reportForecast } from "@/lib/coverage/report-forecast";
import { weekOf } from "@/lib/coverage/rules/week-of";
import { getPolicy } from "@/lib/coverage/set-policy";
import {
  addForecastEvent,
  changeCoverPolicy,
  changeForecastEvent,
  learnForecast,
  removeForecastEvent,
} from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("forecast"))("title") };
}

type Props = { searchParams: Promise<{ week?: string | string[] }> };

export default async function ForecastPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const { week: wished } = await searchParams;
  const forecast = await reportForecast(ctx);
  const week = weekOf(forecast.zone, ctx.now().getTime(), typeof wished === "string" ? wished : undefined);
  const [required, load, levels, events, policy, countries, t, format, words] = await Promise.all([
    listRequired(ctx, week),
    getLoad(ctx, week),
    listPlanned(ctx, week),
    listEvents(ctx),
    getPolicy(ctx),
    listCountries(),
    getTranslations("forecast"),
    getFormatter(),
    wordsOf(["admin", "channels", "forecast"]),
  ]);
  const mayEdit = agent.role === "admin";
  const acts = { add: addForecastEvent, change: changeForecastEvent, remove: removeForecastEvent };
  const { expected, startMs, slotMs, handlingSeconds, parallel, patienceSeconds, withinSeconds, topShare } =
    load;
  const asked = {
    expected,
    startMs,
    slotMs,
    handlingSeconds,
    parallel,
    patienceSeconds,
    withinSeconds,
    topShare,
    levels,
  };
  const day = (at: number) =>
    format.dateTime(new Date(at), { timeZone: forecast.zone, day: "numeric", month: "short" });
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead", { zone: forecast.zone })}
        actions={mayEdit ? <LearnButton learn={learnForecast} /> : null}
      >
        <CoverageTabs at="forecast" />
        <AdminPart
          id="week"
          title={t("week.title", { from: day(week.fromMs), to: day(week.toMs - 1) })}
          actions={
            <WeekArrows
              before={week.before}
              after={week.after}
              labels={{ before: t("week.before"), after: t("week.after") }}
            />
          }
        >
          <ForecastWeek week={required} />
        </AdminPart>
        <PlanStorm week={asked} zone={forecast.zone} />
        <AdminPart
          id="events"
          title={t("events.title")}
          lead={t("events.lead")}
          actions={
            mayEdit ? (
              <EventDialog
                event={null}
                zone={forecast.zone}
                acts={acts}
                trigger={
                  <Button icon={<Plus />} size={28}>
                    {t("events.add")}
                  </Button>
                }
              />
            ) : null
          }
        >
          <EventList events={events} acts={acts} mayEdit={mayEdit} />
        </AdminPart>
        <AdminPart id="facts" title={t("facts.title")}>
          <ForecastFacts forecast={forecast} />
        </AdminPart>
        <AdminPart id="handling" title={t("handling.title")}>
          <HandlingTable forecast={forecast} isMeasured={policy.handlingIsMeasured} />
        </AdminPart>
        <AdminPart id="policy" title={t("policy.title")} lead={t("policy.lead")}>
          <PolicyForm policy={policy} countries={countries} setPolicy={changeCoverPolicy} mayEdit={mayEdit} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}

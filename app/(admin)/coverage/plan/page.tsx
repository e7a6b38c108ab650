import { ChevronLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { PlanScreen } from "@/components/coverage/plan/plan-screen";
import { PageWords } from "@/components/desk/page-words";
import { buttonClass } from "@/components/ui/button-class";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { findZone } from "@/lib/coverage/find-zone";
import { listPeople } from "@/lib/coverage/list-people";
import { findLatestPlan } from "@/lib/coverage/plan/get-plan";
import { boardWeek, todayIn } from "@/lib/coverage/rules/board-week";
import { askForPlan, dropPlan, stopPlan, takePlan } from "./actions";

const WEEK_MS = 7 * 86_400_000;

export async function generateMetadata() {
  return { title: (await getTranslations("roster-plan"))("title") };
}

type Props = { searchParams: Promise<{ week?: string | string[] }> };

export default async function PlanPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const { week } = await searchParams;
  const [plan, { people }, zone, words, t, errors] = await Promise.all([
    findLatestPlan(ctx),
    listPeople(ctx),
    findZone(ctx),
    wordsOf(["roster-plan", "cover"]),
    getTranslations("roster-plan"),
    getTranslations("errors"),
  ]);
  const nowMs = ctx.now().getTime();
  const asked = typeof week === "string" && /^\d{4}-\d{2}-\d{2}$/.test(week) ? week : null;
  const next = boardWeek(zone, todayIn(zone, nowMs + WEEK_MS)).on;
  const acts = { create: askForPlan, cancel: stopPlan, apply: takePlan, discard: dropPlan };
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          <a href="/coverage" className={buttonClass("plain")}>
            <ChevronLeft aria-hidden="true" />
            {t("back")}
          </a>
        }
      >
        <CoverageTabs at="plan" />
        <PlanScreen
          first={plan}
          from={asked ?? next}
          nowMs={nowMs}
          people={people
            .filter(({ role, terms }) => role !== "admin" && terms.coverFactor > 0)
            .map(({ agentId, displayName }) => ({ id: agentId, name: displayName }))}
          failures={{ "plan-nobody": errors("plan-nobody"), "plan-failed": errors("plan-failed") }}
          acts={acts}
          mayEdit={agent.role === "admin"}
        />
      </AdminPage>
    </PageWords>
  );
}

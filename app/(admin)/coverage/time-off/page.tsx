import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { AskedList } from "@/components/coverage/time-off/asked-list";
import { OffCalendar } from "@/components/coverage/time-off/off-calendar";
import { SwapSetting } from "@/components/coverage/time-off/swap-setting";
import { PageWords } from "@/components/desk/page-words";
import { SwapList } from "@/components/my-shifts/swap-list";
import { listAgents } from "@/lib/agents/list-agents";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listSwaps } from "@/lib/coverage/list-swaps";
import { listTimeOff } from "@/lib/coverage/list-time-off";
import { getRosterSetting } from "@/lib/coverage/set-roster-setting";
import { answerSwapAs, changeRosterSetting, decideOff } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("time-off"))("title") };
}

export default async function TimeOffPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [timeOff, swaps, setting, agents, t, words] = await Promise.all([
    listTimeOff(ctx),
    listSwaps(ctx),
    getRosterSetting(ctx),
    listAgents(ctx, { limit: 500 }),
    getTranslations("time-off"),
    wordsOf(["admin", "cover", "my-shifts", "time-off"]),
  ]);
  const names = Object.fromEntries(agents.data.map(({ id, displayName }) => [id, displayName]));
  const own = { agentId: agent.agentId, role: agent.role };
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <CoverageTabs at="time-off" />
        <AdminPart id="asked" title={t("asked.title")} lead={t("asked.lead")}>
          <AskedList
            asked={timeOff.filter(({ state }) => state === "asked")}
            names={names}
            own={own}
            zone={agent.zone || "Etc/UTC"}
            decide={decideOff}
          />
        </AdminPart>
        <AdminPart id="calendar" title={t("calendar.title")} lead={t("calendar.lead")}>
          <OffCalendar
            timeOff={timeOff.filter(({ state }) => state === "asked" || state === "approved")}
            names={names}
            nowIso={ctx.now().toISOString()}
          />
        </AdminPart>
        <AdminPart
          id="swaps"
          title={t("swaps.title")}
          lead={t("swaps.lead")}
          actions={
            <SwapSetting setting={setting} set={changeRosterSetting} mayEdit={agent.role === "admin"} />
          }
        >
          <SwapList own={own} swaps={swaps} answer={answerSwapAs} isKeeper />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}

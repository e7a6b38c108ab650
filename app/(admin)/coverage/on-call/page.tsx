import { getFormatter, getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { WeekArrows } from "@/components/coverage/week-arrows";
import { PageWords } from "@/components/desk/page-words";
import { ChainDialog } from "@/components/on-call/chain-dialog";
import { GapLines } from "@/components/on-call/gap-lines";
import { NowList } from "@/components/on-call/now-list";
import { PageButtons } from "@/components/on-call/page-buttons";
import { PageLog } from "@/components/on-call/page-log";
import { ProviderPart } from "@/components/on-call/provider-part";
import { SlotDialog } from "@/components/on-call/slot-dialog";
import { SlotTable } from "@/components/on-call/slot-table";
import { WeekTrack } from "@/components/on-call/week-track";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { publicUrl } from "@/lib/auth/hosts";
import { wordsOf } from "@/lib/auth/words-of";
import { getProvider } from "@/lib/coverage/on-call/keep-provider";
import { listSlots } from "@/lib/coverage/on-call/keep-slots";
import { listOnCall, listOnCallNow } from "@/lib/coverage/on-call/list-on-call";
import { listOnCallGaps } from "@/lib/coverage/on-call/list-on-call-gaps";
import { listPages } from "@/lib/coverage/on-call/list-pages";
import { weekOf } from "@/lib/coverage/rules/week-of";
import { testMyWays } from "../../../(desk)/my-day/reach/actions";
import { addChain, addSlot, changeChain, endChain, nameProvider, stopSlot, takePage } from "./actions";

const SHOWN = 30;
const USUAL_MINUTES = 5;

export async function generateMetadata() {
  return { title: (await getTranslations("on-call"))("title") };
}

type Props = { searchParams: Promise<{ week?: string | string[] }> };

export default async function OnCallPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const { week: wished } = await searchParams;
  const nowMs = ctx.now().getTime();
  const week = weekOf(agent.zone, nowMs, typeof wished === "string" ? wished : undefined);
  const [now, slots, stretches, gaps, pages, provider, t, format, words] = await Promise.all([
    listOnCallNow(ctx),
    listSlots(ctx),
    listOnCall(ctx, week),
    listOnCallGaps(ctx, week),
    listPages(ctx, { mine: false, open: false, limit: SHOWN }),
    getProvider(ctx),
    getTranslations("on-call"),
    getFormatter(),
    wordsOf(["admin", "coverage", "on-call", "paged"]),
  ]);
  const mayEdit = agent.role === "admin";
  const chains = now.map(({ chain }) => chain);
  const acts = {
    addChain,
    changeChain,
    retireChain: endChain,
    addSlot,
    endSlot: stopSlot,
    setProvider: nameProvider,
  };
  const day = (at: number) =>
    format.dateTime(new Date(at), { timeZone: agent.zone, day: "numeric", month: "short" });
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead", { minutes: chains[0]?.ackMinutes ?? USUAL_MINUTES })}
        actions={<PageButtons test={testMyWays} />}
      >
        <CoverageTabs at="on-call" />
        <AdminPart
          id="now"
          title={t("now.title")}
          actions={mayEdit && chains.length > 0 ? <ChainDialog chain={null} acts={acts} /> : null}
        >
          <NowList now={now} acts={acts} mayEdit={mayEdit} />
        </AdminPart>
        {chains.length > 0 ? (
          <>
            <AdminPart
              id="week"
              title={t("week.title", { from: day(week.fromMs), to: day(week.toMs - 1) })}
              lead={t("week.lead")}
              actions={
                <WeekArrows
                  before={week.before}
                  after={week.after}
                  labels={{ before: t("week.before"), after: t("week.after") }}
                />
              }
            >
              <WeekTrack {...{ chains, stretches, slots, nowMs, fromMs: week.fromMs, toMs: week.toMs }} />
            </AdminPart>
            <AdminPart id="gaps" title={t("gaps.title")}>
              <GapLines gaps={gaps} />
            </AdminPart>
            <AdminPart
              id="slots"
              title={t("slots.title")}
              lead={t("slots.lead")}
              actions={mayEdit ? <SlotDialog chains={chains} monday={week.on} acts={acts} /> : null}
            >
              <SlotTable slots={slots} chains={chains} acts={acts} mayEdit={mayEdit} />
            </AdminPart>
          </>
        ) : null}
        <AdminPart id="log" title={t("log.title")} lead={t("log.lead")}>
          <PageLog pages={pages} take={takePage} />
        </AdminPart>
        <AdminPart id="provider" title={t("provider.title")} lead={t("provider.lead")}>
          <ProviderPart
            provider={provider}
            webhook={new URL("/api/webhooks/paging", publicUrl()).href}
            acts={acts}
            mayEdit={mayEdit}
          />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}

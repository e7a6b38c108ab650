import { Megaphone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { CalendarScreen } from "@/components/publishing/calendar/calendar-screen";
import { FreshPosts } from "@/components/publishing/fresh-posts";
import { HoldBanners } from "@/components/publishing/hold/hold-banners";
import { HoldButton } from "@/components/publishing/hold-button";
import { PublishingFrame, ReadOnlyLine } from "@/components/publishing/publishing-frame";
import { PublishingTabs } from "@/components/publishing/publishing-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { getMe } from "@/lib/agents/get-me";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { todayIn } from "@/lib/coverage/rules/board-week";
import { listPosts } from "@/lib/publishing/list-posts";
import { calendarMonth, calendarWeek, isDay } from "@/lib/publishing/rules/calendar-days";
import { DESK_WORDS } from "../desk-words";
import { acts } from "./acts";
import { readPublishing } from "./read-publishing";

const searchSchema = z.object({
  view: z.enum(["week", "month"]).catch("week"),
  on: z.string().refine(isDay).optional().catch(undefined),
  zone: z.string().refine(isZone).optional().catch(undefined),
  account: z.uuid().optional().catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("publishing"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublishingPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = searchSchema.parse(await searchParams);
  const me = await getMe(ctx);
  const zone = asked.zone ?? me.zone;
  const on = asked.on ?? todayIn(zone, ctx.now().getTime());
  const days = asked.view === "month" ? calendarMonth(zone, on).flat() : calendarWeek(zone, on);
  const range = {
    from: new Date(days[0]?.startMs ?? 0).toISOString(),
    to: new Date(days.at(-1)?.endMs ?? 0).toISOString(),
  };
  const [all, shown, words, t] = await Promise.all([
    readPublishing(ctx),
    listPosts(ctx, { ...range, ...(asked.account ? { accountId: asked.account } : {}) }),
    wordsOf([...DESK_WORDS, "admin", "publishing"]),
    getTranslations("publishing"),
  ]);
  const accounts = all.queue.map(({ account }) => account);
  const isLead = agent.role !== "agent";
  return (
    <PageWords words={words}>
      <PublishingFrame
        isWide
        title={t("title")}
        lead={t("lead")}
        actions={
          accounts.length > 0 ? (
            <HoldButton
              targets={accounts.map(({ id, handle }) => ({
                accountId: id,
                name: `@${handle.replace(/^@/, "")}`,
              }))}
            />
          ) : null
        }
      >
        <HoldBanners holds={all.holds} mayEnd={isLead} endHold={acts.endHold} />
        <PublishingTabs here="calendar" counts={all.counts} />
        {all.mayWrite || accounts.length === 0 ? null : <ReadOnlyLine />}
        {accounts.length === 0 ? (
          <EmptyState
            icon={<Megaphone />}
            title={t("noAccount.title")}
            actions={
              agent.role === "admin" ? (
                <a href="/accounts" className={buttonClass("solid")}>
                  {t("noAccount.connect")}
                </a>
              ) : undefined
            }
          >
            {t(agent.role === "admin" ? "noAccount.admin" : "noAccount.text")}
          </EmptyState>
        ) : (
          <CalendarScreen
            shown={{ view: asked.view, on, zone, accountId: asked.account ?? null }}
            posts={shown.data}
            native={shown.native}
            accounts={accounts}
            mayWrite={all.mayWrite}
            change={acts.change}
          />
        )}
      </PublishingFrame>
      <FreshPosts />
      <PhoneTabs />
    </PageWords>
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

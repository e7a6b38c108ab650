import { getTranslations } from "next-intl/server";
import { AbuseScreen } from "@/components/abuse/page/abuse-screen";
import { PageWords } from "@/components/desk/page-words";
import { listAgents } from "@/lib/agents/list-agents";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { after, DAY } from "@/lib/base/time";
import { getAbuse } from "@/lib/conversations/abuse/get-abuse";
import { reportHostile } from "@/lib/conversations/abuse/report-hostile";
import { listWordReports } from "@/lib/conversations/abuse/report-words";
import { bringBack, endOff, grantOff, hearAgain, nameContact, settleReport } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("abuse-page"))("title") };
}

export default async function AbusePage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const days = (await searchParams).days === "30" ? 30 : 7;
  const now = ctx.now();
  const [view, hostile, reports, people, words] = await Promise.all([
    getAbuse(ctx),
    reportHostile(ctx, after(now, -days * DAY), now),
    listWordReports(ctx),
    listAgents(ctx, { isActive: true, limit: 200 }),
    wordsOf(["admin", "abuse-page"]),
  ]);
  return (
    <PageWords words={words}>
      <AbuseScreen
        view={view}
        hostile={hostile}
        days={days}
        reports={reports}
        isReader={agent.role === "admin" || view.contact?.id === agent.agentId}
        mayName={agent.role === "admin"}
        people={people.data
          .filter(({ role }) => role !== "agent")
          .map(({ id, displayName }) => ({ id, displayName }))}
        acts={{ nameContact, settleReport, grantOff, endOff, hearAgain, bringBack }}
      />
    </PageWords>
  );
}

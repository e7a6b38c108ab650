import { getTranslations } from "next-intl/server";
import { BoardScreen } from "@/components/coverage/board/board-screen";
import { PageWords } from "@/components/desk/page-words";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { getBoard } from "@/lib/coverage/get-board";
import { getLoad } from "@/lib/coverage/get-load";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { boardWeek, todayIn } from "@/lib/coverage/rules/board-week";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("coverage-board"))("head.title") };
}

/** The roster of one week, by the reader's clock or another. */
export default async function CoveragePage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const asked = await searchParams;
  const zone = knownZone(asked.zone) ?? agent.zone;
  const nowMs = ctx.now().getTime();
  const on =
    /^\d{4}-\d{2}-\d{2}$/.test(String(asked.week)) && isDay(String(asked.week))
      ? String(asked.week)
      : todayIn(zone, nowMs);
  const week = boardWeek(zone, on);
  const [from, to] = [new Date(week.startMs).toISOString(), new Date(week.endMs).toISOString()];
  const [{ version, board }, ahead, cover, words] = await Promise.all([
    getBoard(ctx, { from, to }),
    getLoad(ctx, { fromMs: week.startMs, toMs: week.endMs }),
    reportCoverage(ctx, { from, to, zone, stepMinutes: 60 }),
    wordsOf(["coverage", "coverage-board", "cover", "forecast"]),
  ]);
  if (!board) throw new Error("a board that nothing was known of came without rows");
  const { expected, handlingSeconds, parallel, patienceSeconds, withinSeconds, topShare, rule, isLearnt } =
    ahead;
  const load = {
    ...{ expected, handlingSeconds, parallel, patienceSeconds, withinSeconds, topShare, rule, isLearnt },
    present: cover.cells.map(({ present }) => present),
  };
  return (
    <PageWords words={words}>
      <BoardScreen
        key={`${week.on} ${zone}`}
        first={{ version, board }}
        on={week.on}
        zone={zone}
        load={load}
        nowMs={nowMs}
      />
    </PageWords>
  );
}

function knownZone(zone: string | string[] | undefined): string | null {
  if (typeof zone !== "string") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00Z`));
}

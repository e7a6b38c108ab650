import { getTranslations } from "next-intl/server";
import { PageWords } from "@/components/desk/page-words";
import { SatisfactionScreen } from "@/components/satisfaction/satisfaction-screen";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listAsking } from "@/lib/replies/list-asking";
import { reportSatisfaction } from "@/lib/response-times/report-satisfaction";
import { firstDay } from "@/lib/response-times/rules/first-day";
import { satisfactionGroupSchema, satisfactionQuerySchema } from "@/lib/response-times/satisfaction-schemas";
import { previewAsking, switchAsking } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const DAYS = ["7", "28", "90", "365"];

export async function generateMetadata() {
  return { title: (await getTranslations("satisfaction"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = await searchParams;
  const days = DAYS.find((each) => each === asked.days) ?? "28";
  const groupBy = satisfactionGroupSchema.catch("account").parse(asked.groupBy);
  const from = firstDay(agent.zone, ctx.now(), Number(days));
  const query = satisfactionQuerySchema.parse({ from, zone: agent.zone, groupBy });
  const [report, asking, words] = await Promise.all([
    reportSatisfaction(ctx, query),
    agent.role === "agent" ? null : listAsking(ctx),
    wordsOf(["admin", "satisfaction"]),
  ]);
  return (
    <PageWords words={words}>
      <SatisfactionScreen
        report={report}
        days={days}
        asking={asking}
        acts={{ set: switchAsking, preview: previewAsking }}
      />
    </PageWords>
  );
}

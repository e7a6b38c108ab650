import { getTranslations } from "next-intl/server";
import { ReportScreen } from "@/components/response-times/report-screen";
import { paramsOf, readState } from "@/components/response-times/report-state";
import type { FirstReport } from "@/components/response-times/use-report";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { problemOf } from "@/lib/auth/problem";
import type { Ctx } from "@/lib/context/ctx";
import { reportOverview } from "@/lib/response-times/report-overview";
import { type ReportParams, reportQuerySchema } from "@/lib/response-times/report-schemas";
import { ReportWords } from "./report-words";
import "./print.css";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("response-times"))("title") };
}

/** The first report is begun at once and streamed behind the page, which works before it is there. */
export default async function Page({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = await searchParams;
  const search = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const params = paramsOf(readState(search), ctx.now(), agent.zone);
  return (
    <ReportWords>
      <ReportScreen first={firstReport(ctx, params, agent.locale)} />
    </ReportWords>
  );
}

async function firstReport(ctx: Ctx, params: ReportParams, locale: string): Promise<FirstReport> {
  try {
    const query = reportQuerySchema.parse({ ...params, compare: "previous" });
    return { overview: await reportOverview(ctx, query) };
  } catch (error) {
    const { code, detail } = problemOf(error, locale);
    return { code, detail };
  }
}

import { isServedHost } from "@/lib/auth/hosts";
import { holdsMetricsSecret, metricsPage } from "@/lib/auth/metrics";
import { doorProblem, problemOf, problemResponse } from "@/lib/auth/problem";

export const dynamic = "force-dynamic";

/** Answers only METRICS_SECRET; to everybody else it does not exist. */
export async function GET(request: Request): Promise<Response> {
  if (!isServedHost(request.headers.get("host")) || !holdsMetricsSecret(request))
    return doorProblem(404, "not-found");
  try {
    const { type, text } = await metricsPage();
    return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}

import type { Ctx } from "@/lib/context/ctx";
import { type IncidentAnswer, readAnswers } from "./read-answers";
import type { IncidentRow } from "./report-schemas";

/** The newest answers behind a figure, that one first; of one that contradicts, the words that did. */
export async function readAnswerRows(
  ctx: Ctx,
  id: string,
  figure: "answers" | "with-statement" | "contradictions",
  limit: number,
): Promise<IncidentRow[]> {
  const counts = ({ contradicts, usesStatement }: IncidentAnswer) =>
    figure === "answers" || (figure === "contradictions" ? contradicts !== null : usesStatement);
  let wanted: IncidentAnswer[] = [];
  for await (const page of readAnswers(ctx, id)) {
    const found = page.filter(counts);
    if (found.length > 0) wanted = [...wanted, ...found].sort(newestFirst).slice(0, limit);
  }
  const [customers, agents] = await Promise.all([
    ctx.db.customer.findMany({
      where: { id: { in: wanted.map(({ customerId }) => customerId) } },
      select: { id: true, displayName: true },
    }),
    ctx.db.agent.findMany({
      where: { id: { in: wanted.flatMap(({ agentId }) => agentId ?? []) } },
      select: { id: true, displayName: true },
    }),
  ]);
  const nameOf = (rows: readonly { id: string; displayName: string }[], wished: string | null) =>
    rows.find((row) => row.id === wished)?.displayName ?? null;
  return wanted.map((each) => ({
    conversationId: each.conversationId,
    customer: nameOf(customers, each.customerId),
    at: each.at.toISOString(),
    seconds: null,
    agent: nameOf(agents, each.agentId),
    words: each.contradicts,
  }));
}

const newestFirst = (a: IncidentAnswer, b: IncidentAnswer) =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

import type { Ctx } from "@/lib/context/ctx";
import { readAnswers } from "./read-answers";
import type { IncidentRow } from "./report-schemas";

/** The answers behind a figure, the newest first; of one that contradicts, the words that did. */
export async function readAnswerRows(
  ctx: Ctx,
  id: string,
  figure: "answers" | "with-statement" | "contradictions",
  limit: number,
): Promise<IncidentRow[]> {
  const { answers } = await readAnswers(ctx, id);
  const wanted = answers
    .filter((each) =>
      figure === "answers"
        ? true
        : figure === "contradictions"
          ? each.contradicts !== null
          : each.usesStatement,
    )
    .slice(0, limit);
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

import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { readJoinable } from "./read-joinable";
import { readLiveRules } from "./read-live-rules";
import { writeParts } from "./write-parts";

/**
 * Lets these interactions join the open incidents whose rules catch them. Nothing is read where no rule is in force.
 * May run twice. Answers how many joined. For the worker.
 */
export async function joinByRules(outer: Ctx, interactionIds: readonly string[]): Promise<number> {
  if (interactionIds.length === 0) return 0;
  const rules = await readLiveRules(outer);
  if (rules.length === 0) return 0;
  const said = await readJoinable(
    outer,
    rules.map(({ content }) => content),
    sql`i.id = ANY(${uuids(interactionIds)})`,
  );
  const parts = said.flatMap((row) =>
    rules
      .filter(({ fromAt, matches }) => row.publishedAt >= fromAt && matches(row))
      .map(({ id: ruleId, incidentId }) => ({ incidentId, interactionId: row.id, ruleId })),
  );
  if (parts.length === 0) return 0;
  return inTransaction(outer, (ctx) => writeParts(ctx, firstOfEach(parts), "rule"));
}

function firstOfEach<T extends { incidentId: string; interactionId: string }>(parts: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const part of parts) {
    const key = `${part.incidentId} ${part.interactionId}`;
    if (!first.has(key)) first.set(key, part);
  }
  return [...first.values()];
}

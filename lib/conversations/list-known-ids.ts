import type { Ctx } from "@/lib/context/ctx";

/** Which of these ids of a channel the history has already, as external id or alias. */
export async function listKnownIds(
  ctx: Ctx,
  { channel, ids }: { channel: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const wanted = [...ids];
  const rows = await ctx.db.$queryRaw<{ externalId: string }[]>`
    SELECT "externalId" FROM "Interaction" WHERE channel = ${channel} AND "externalId" = ANY(${wanted}::text[])
    UNION SELECT "externalId" FROM "InteractionAlias" WHERE channel = ${channel} AND "externalId" = ANY(${wanted}::text[])`;
  return new Set(rows.map(({ externalId }) => externalId));
}

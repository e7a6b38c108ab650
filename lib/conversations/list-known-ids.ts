import type { Ctx } from "@/lib/context/ctx";

const MID = "mid:";

/**
 * Which of these ids of a channel need not be fetched: the history has them, as external id or alias, or they are letters
 * of a mailing of ours, whose copies no history takes.
 */
export async function listKnownIds(
  ctx: Ctx,
  { channel, ids }: { channel: string; ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const wanted = [...ids];
  const letters = wanted.flatMap((id) => (id.startsWith(MID) ? id.slice(MID.length) : []));
  const rows = await ctx.db.$queryRaw<{ externalId: string }[]>`
    SELECT "externalId" FROM "Interaction" WHERE channel = ${channel} AND "externalId" = ANY(${wanted}::text[])
    UNION SELECT "externalId" FROM "InteractionAlias" WHERE channel = ${channel} AND "externalId" = ANY(${wanted}::text[])
    UNION SELECT ${MID}::text || "messageId" FROM "Letter" WHERE "messageId" = ANY(${letters}::text[])`;
  return new Set(rows.map(({ externalId }) => externalId));
}

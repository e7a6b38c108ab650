import type { Ctx } from "@/lib/context/ctx";

/** Lets go of found posts that their authors or the provider took away, by any of their ids. */
export async function removeFound(
  ctx: Ctx,
  removals: readonly { channel: string; externalId: string }[],
): Promise<void> {
  if (removals.length === 0) return;
  await ctx.db.$executeRaw`DELETE FROM "ListenedPost" p
    USING jsonb_to_recordset(${JSON.stringify(removals)}::jsonb) AS r(channel text, "externalId" text)
    WHERE p.channel = r.channel AND (p."externalId" = r."externalId" OR r."externalId" = ANY(p.aliases))`;
}

import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { notePost } from "../note-post";

interface Gone {
  id: string;
  accountId: string;
  incidentId: string | null;
  parts: number;
}

/**
 * Does what a provider says of our own posts that are gone there: one posted by hand leaves the calendar, a planned one
 * stays with its words and says that it is removed and when that was noticed. May run twice.
 */
export async function noteRemoved(
  outer: Ctx,
  removals: readonly { channel: string; externalId: string; reason: string }[],
): Promise<void> {
  // What is only withheld or kept back for a while is no less out for it.
  const deleted = JSON.stringify(removals.filter(({ reason }) => reason === "deleted"));
  if (deleted === "[]") return;
  await inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`DELETE FROM "NativePost" n
      USING "Account" a, jsonb_to_recordset(${deleted}::jsonb) AS r(channel text, "externalId" text)
      WHERE a.id = n."accountId" AND a.channel = r.channel AND n."externalId" = r."externalId"`;
    const gone = await ctx.db.$queryRaw<Gone[]>`
      WITH marked AS (
        UPDATE "PlannedPart" t SET "removedAt" = ${ctx.now()}
        FROM "PlannedPost" p JOIN "Account" a ON a.id = p."accountId",
          jsonb_to_recordset(${deleted}::jsonb) AS r(channel text, "externalId" text)
        WHERE p.id = t."postId" AND a.channel = r.channel AND t."externalId" = r."externalId" AND t."removedAt" IS NULL
        RETURNING t."postId")
      SELECT p.id, p."accountId", p."incidentId", count(*)::int AS parts
      FROM marked m JOIN "PlannedPost" p ON p.id = m."postId" GROUP BY p.id`;
    for (const { parts, ...post } of gone) await notePost(ctx, "removed", post, { parts });
  });
}

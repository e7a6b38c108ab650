import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes what lists said of these handles; that the incident hit somebody stays, and nobody waits for them any more. */
export async function eraseAffected(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  if (handleIds.length === 0) return;
  const now = ctx.now();
  await ctx.db.$executeRaw`
    DELETE FROM "AffectedOrder" o USING "Affected" a WHERE a.id = o."affectedId" AND a."handleId" = ANY(${uuids(handleIds)})`;
  await ctx.db.$executeRaw`
    UPDATE "Affected" SET fields = '{}', language = NULL, "setAsideReason" = '-',
      "setAsideAt" = coalesce("setAsideAt", ${now}::timestamptz)
    WHERE "handleId" = ANY(${uuids(handleIds)}) AND (fields <> '{}' OR "setAsideReason" IS DISTINCT FROM '-')`;
}

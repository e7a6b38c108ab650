import type { Ctx } from "@/lib/context/ctx";

/** Takes out of the calendar what was posted by hand and is gone at the provider. */
export async function removeNatives(
  ctx: Ctx,
  removals: readonly { channel: string; externalId: string }[],
): Promise<void> {
  if (removals.length === 0) return;
  await ctx.db.$executeRaw`DELETE FROM "NativePost" n
    USING "Account" a, jsonb_to_recordset(${JSON.stringify(removals)}::jsonb) AS r(channel text, "externalId" text)
    WHERE a.id = n."accountId" AND a.channel = r.channel AND n."externalId" = r."externalId"`;
}

import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/**
 * Who is affected by what they said alone, and said nothing else that belongs here, is so no more; whoever was told or
 * offered something stays. Part of the caller's transaction.
 */
export async function releaseHandles(
  ctx: Ctx,
  incidentId: string,
  handleIds: readonly string[],
): Promise<void> {
  await ctx.db.$executeRaw`
    DELETE FROM "Affected" a WHERE a."incidentId" = ${incidentId}::uuid AND a."handleId" = ANY(${uuids(handleIds)})
      AND a.source IN ('rule', 'hand') AND a."setAsideAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Interaction" i JOIN "IncidentPart" p ON p."interactionId" = i.id
        WHERE i."handleId" = a."handleId" AND p."incidentId" = a."incidentId" AND p."leftAt" IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "Letter" l WHERE l."affectedId" = a.id)
      AND NOT EXISTS (SELECT 1 FROM "Claim" k WHERE k."affectedId" = a.id)`;
}

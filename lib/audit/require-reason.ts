import { Forbidden } from "@/lib/base/errors";
import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { actorColumns } from "./actor-columns";

/** How long a reason given opens a restricted person. */
export const OPEN_MS = HOUR;

/**
 * Throws Forbidden `restricted` (details: `customerId`) for a restricted person, until the reader has said why in
 * the last hour. The desk's own tasks pass. Throws nothing for a customer who isn't there.
 */
export async function requireReason(ctx: Ctx, customerId: string): Promise<void> {
  if (ctx.actor.type === "system") return;
  const { actorType, actorId } = actorColumns(ctx.actor);
  const [row] = await ctx.db.$queryRaw<{ isOpen: boolean }[]>`
    SELECT NOT c."isRestricted" OR EXISTS (
      SELECT 1 FROM "AuditEntry" WHERE subject = 'customer' AND "subjectId" = c.id::text AND action = 'look.restricted'
        AND "actorType" = ${actorType} AND "actorId" = ${actorId}::uuid
        AND at > ${after(ctx.now(), -OPEN_MS)}::timestamptz) AS "isOpen"
    FROM "Customer" c WHERE c.id = ${customerId}::uuid`;
  if (row && !row.isOpen) throw new Forbidden("restricted", {}, { customerId });
}

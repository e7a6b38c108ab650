import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { actorColumns } from "./actor-columns";
import { OPEN_MS } from "./require-reason";

/** The restricted people whom the reader has not opened with a reason in the last hour: whom `requireReason` keeps closed. */
export async function listClosedCustomers(ctx: Ctx): Promise<string[]> {
  if (ctx.actor.type === "system") return [];
  const { actorType, actorId } = actorColumns(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Customer" c WHERE c."isRestricted" AND NOT EXISTS (
      SELECT 1 FROM "AuditEntry" WHERE subject = 'customer' AND "subjectId" = c.id::text AND action = 'look.restricted'
        AND "actorType" = ${actorType} AND "actorId" = ${actorId}::uuid AND at > ${after(ctx.now(), -OPEN_MS)}::timestamptz)`;
  return rows.map(({ id }) => id);
}

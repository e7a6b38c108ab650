import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { standSql } from "./affected/stand-sql";
import { requireOpen } from "./parts/join-by-hand";

/**
 * Sets everybody aside who is still waited for, with one reason that stands beside each of them. Leads, admins, and
 * programs by their scope. Answers how many people. Throws NotFound, Conflict `incident-closed`.
 */
export async function setRestAside(outer: Ctx, id: string, reason: string): Promise<{ people: number }> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    await requireOpen(ctx, id);
    const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const rows = await ctx.db.$queryRaw<{ people: number }[]>`
      WITH person AS (
        SELECT DISTINCT h."customerId" FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
        WHERE a."incidentId" = ${id}::uuid
      ), waiting AS (
        SELECT p."customerId" FROM person p WHERE ${standSql(id, sql`p."customerId"`)} = 'waiting'
      ), aside AS (
        UPDATE "Affected" a SET "setAsideAt" = ${ctx.now()}::timestamptz, "setAsideById" = ${byId}::uuid, "setAsideReason" = ${reason}
        FROM "Handle" h JOIN waiting w ON w."customerId" = h."customerId"
        WHERE h.id = a."handleId" AND a."incidentId" = ${id}::uuid AND a."setAsideAt" IS NULL RETURNING h."customerId"
      )
      SELECT count(DISTINCT "customerId")::int AS people FROM aside`;
    const people = rows[0]?.people ?? 0;
    if (people > 0)
      await writeEntry(ctx, {
        action: "incident.rest-set-aside",
        subject: "incident",
        subjectId: id,
        values: { people },
      });
    return { people };
  });
}

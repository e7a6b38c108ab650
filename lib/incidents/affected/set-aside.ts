import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { AffectedPerson } from "../affected-schemas";
import { readAffected } from "./list-affected";

interface OfIncident {
  incidentId: string;
  affectedId: string;
}

/**
 * Waits for a person of an incident no longer, with a reason, or does again (`reason` null): for all handles they stand
 * there with. Leads, admins, programs. Throws NotFound.
 */
export async function setAside(
  outer: Ctx,
  { incidentId, affectedId }: OfIncident,
  reason: string | null,
): Promise<AffectedPerson> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const at = reason === null ? null : ctx.now();
    const byId = reason !== null && ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const count = await ctx.db.$executeRaw`
      UPDATE "Affected" a SET "setAsideAt" = ${at}::timestamptz, "setAsideById" = ${byId}::uuid, "setAsideReason" = ${reason}
      FROM "Handle" h WHERE h.id = a."handleId" AND a."incidentId" = ${incidentId}::uuid
        AND h."customerId" = (SELECT oh."customerId" FROM "Affected" o JOIN "Handle" oh ON oh.id = o."handleId"
          WHERE o.id = ${affectedId}::uuid AND o."incidentId" = ${incidentId}::uuid)`;
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: reason === null ? "affected.returned" : "affected.set-aside",
      subject: "incident",
      subjectId: incidentId,
      values: { affectedId },
    });
    const [person] = await readAffected(ctx, incidentId, [affectedId]);
    if (!person) throw new NotFound("not-found");
    return person;
  });
}

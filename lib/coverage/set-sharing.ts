import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Sharing } from "./state-schemas";

/** Every team, by name, and whether its new conversations are given out by turn. */
export function listSharing(ctx: Ctx): Promise<Sharing[]> {
  return ctx.db.$queryRaw<Sharing[]>`
    SELECT t.id AS "teamId", t.name, coalesce(s."isOn", false) AS "isOn"
    FROM "Team" t LEFT JOIN "TeamSharing" s ON s."teamId" = t.id ORDER BY t.name`;
}

/** Turns giving out by turn on or off for a team. Admins only. Throws NotFound. */
export async function setSharing(outer: Ctx, teamId: string, isOn: boolean): Promise<Sharing> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const written = await ctx.db.$executeRaw`
      INSERT INTO "TeamSharing" ("teamId", "isOn", "changedAt", "changedById")
      SELECT id, ${isOn}, ${ctx.now()}::timestamptz, ${agentId}::uuid FROM "Team" WHERE id = ${teamId}::uuid
      ON CONFLICT ("teamId") DO UPDATE SET "isOn" = excluded."isOn", "changedAt" = excluded."changedAt",
        "changedById" = excluded."changedById"`;
    if (written === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "sharing.set", subject: "team", subjectId: teamId, values: { isOn } });
    const team = (await listSharing(ctx)).find((each) => each.teamId === teamId);
    if (!team) throw new NotFound("not-found");
    return team;
  });
}

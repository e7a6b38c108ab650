import { hashKey } from "@/lib/agents/key-hash";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/**
 * A new address of a team's calendar; the one before stops working. The secret is handed out here alone. Leads of the
 * team and admins. Throws NotFound.
 */
export async function openTeamFeed(outer: Ctx, teamId: string): Promise<{ secret: string }> {
  const agentId = requireKeeper(outer, teamId);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const [team] = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Team" WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`;
    if (!team) throw new NotFound("not-found");
    await ctx.db.teamFeed.updateMany({ where: { teamId, revokedAt: null }, data: { revokedAt: now } });
    const secret = Buffer.from(ctx.random(32)).toString("base64url");
    const id = uuidv7(now, ctx.random);
    const secretHash = hashKey(secret);
    await ctx.db.teamFeed.create({ data: { id, teamId, secretHash, createdById: agentId, createdAt: now } });
    await writeEntry(ctx, { action: "calendar.opened", subject: "team", subjectId: teamId });
    return { secret };
  });
}

/** Ends a team's calendar. Leads of the team and admins. Throws NotFound when there is none. */
export async function revokeTeamFeed(outer: Ctx, teamId: string): Promise<void> {
  requireKeeper(outer, teamId);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.teamFeed.updateMany({
      where: { teamId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "calendar.revoked", subject: "team", subjectId: teamId });
  });
}

function requireKeeper(ctx: Ctx, teamId: string): string {
  const { agentId, role, teamIds } = requireRole(ctx.actor, ["lead", "admin"]);
  if (role === "lead" && !teamIds.includes(teamId)) throw new NotFound("not-found");
  return agentId;
}

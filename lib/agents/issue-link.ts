import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { readAgent } from "./read-agents";
import { requireRole } from "./rules/require-role";

const HOURS = 24;

export interface IssuedLink {
  /** Shown once; stored only as a keyed hash. */
  token: string;
  expiresAt: string;
}

/**
 * A link by which an agent sets a password, the first or a new one: single use, 24 hours, and it ends every older one.
 * Admins only. Throws NotFound, Refused `agent-inactive`.
 */
export async function issueLink(ctx: Ctx, agentId: string): Promise<IssuedLink> {
  const admin = requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    if (!agent) throw new NotFound("not-found");
    if (!agent.isActive) throw new Refused("agent-inactive");
    const at = ctx.now();
    const expiresAt = new Date(at.getTime() + HOURS * 3_600_000);
    const token = Buffer.from(ctx.random(32)).toString("base64url");
    await ctx.db
      .$executeRaw`UPDATE "Invite" SET "usedAt" = ${at} WHERE email = ${agent.email} AND "usedAt" IS NULL`;
    const { displayName, email, initials, role, zone, teams } = agent;
    await ctx.db.$executeRaw`
      INSERT INTO "Invite" (id, "tokenHash", email, "displayName", initials, role, zone, "teamIds", "createdById",
        "createdAt", "expiresAt")
      VALUES (${uuidv7(at, ctx.random)}::uuid, ${ctx.vault.digest("invite", token)}, ${email}, ${displayName}, ${initials},
        ${role}, ${zone}, ${uuids(teams.map(({ id }) => id))}, ${admin.agentId}::uuid, ${at}, ${expiresAt})`;
    await writeEntry(ctx, { action: "agent.link-issued", subject: "agent", subjectId: agentId });
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

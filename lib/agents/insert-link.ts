import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Agent } from "./schemas";

const HOURS = 24;

export interface IssuedLink {
  /** Shown once; stored only as a keyed hash. */
  token: string;
  expiresAt: string;
}

/** Writes a link for an agent and ends every older one. It checks no right. Part of the caller's transaction. */
export async function insertLink(ctx: Ctx, agent: Agent, createdById: string): Promise<IssuedLink> {
  const at = ctx.now();
  const expiresAt = new Date(at.getTime() + HOURS * 3_600_000);
  const token = Buffer.from(ctx.random(32)).toString("base64url");
  await ctx.db
    .$executeRaw`UPDATE "Invite" SET "usedAt" = ${at} WHERE email = ${agent.email} AND "usedAt" IS NULL`;
  const { id, displayName, email, initials, role, zone, teams } = agent;
  await ctx.db.$executeRaw`
    INSERT INTO "Invite" (id, "tokenHash", email, "displayName", initials, role, zone, "teamIds", "createdById",
      "createdAt", "expiresAt")
    VALUES (${uuidv7(at, ctx.random)}::uuid, ${ctx.vault.digest("invite", token)}, ${email}, ${displayName}, ${initials},
      ${role}, ${zone}, ${uuids(teams.map((team) => team.id))}, ${createdById}::uuid, ${at}, ${expiresAt})`;
  await writeEntry(ctx, { action: "agent.link-issued", subject: "agent", subjectId: id });
  return { token, expiresAt: expiresAt.toISOString() };
}

import type { Ctx } from "@/lib/context/ctx";

export interface InvitedAgent {
  agentId: string;
  displayName: string;
  email: string;
}

/** Whom a link was given to, while it is good; null otherwise. May run for people who are not signed in. */
export async function findInvited(ctx: Ctx, token: string): Promise<InvitedAgent | null> {
  const rows = await ctx.db.$queryRaw<InvitedAgent[]>`
    SELECT a.id AS "agentId", a."displayName", a.email FROM "Invite" i JOIN "Agent" a ON a.email = i.email
    WHERE i."tokenHash" = ${ctx.vault.digest("invite", token)} AND i."usedAt" IS NULL AND i."expiresAt" > ${ctx.now()}
      AND a."isActive" AND a.role = i.role`;
  return rows[0] ?? null;
}

import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findInvited, type InvitedAgent } from "./find-invited";
import { hashPassword } from "./password-hash";
import { revokeSessions } from "./revoke-sessions";
import { passwordFault } from "./rules/password";
import type { AcceptInvite } from "./schemas";

/**
 * Sets the password by a link and ends every older session. May run for people who are not signed in. Throws Refused
 * `link-dead` (used, too old, replaced, or made for another role), Invalid for a password that won't do.
 */
export async function acceptInvite(ctx: Ctx, { token, password }: AcceptInvite): Promise<InvitedAgent> {
  const found = await findInvited(ctx, token);
  if (!found) throw new Refused("link-dead");
  const fault = passwordFault(password, [...found.displayName.split(/\s+/), found.email.split("@")[0] ?? ""]);
  if (fault) throw new Invalid(fault);
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const at = ctx.now();
    const taken = await ctx.db.$executeRaw`
      UPDATE "Invite" SET "usedAt" = ${at}
      WHERE "tokenHash" = ${ctx.vault.digest("invite", token)} AND "usedAt" IS NULL AND "expiresAt" > ${at}`;
    if (taken === 0) throw new Refused("link-dead");
    const { agentId } = found;
    await ctx.db.$executeRaw`UPDATE "Agent" SET "passwordHash" = ${passwordHash} WHERE id = ${agentId}::uuid`;
    await ctx.db.$executeRaw`DELETE FROM "SignInThrottle" WHERE key = ${`name:${found.email}`}`;
    await revokeSessions(ctx, { agentId });
    await writeEntry(ctx, { action: "agent.password-set", subject: "agent", subjectId: agentId });
    return found;
  });
}

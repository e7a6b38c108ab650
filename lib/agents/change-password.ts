import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { hashPassword, verifyPassword } from "./password-hash";
import { revokeSessions } from "./revoke-sessions";
import { passwordFault } from "./rules/password";
import { requireAgentActor } from "./rules/require-role";
import type { ChangePassword } from "./schemas";
import { countFailedSignIn, secondsUntilSignIn } from "./throttle-sign-in";

/**
 * Changes one's own password and ends every other session of theirs. Throws Refused `password-wrong` or `sign-in-wait`
 * (wrong tries count as sign-ins do), Invalid for a new password that won't do.
 */
export async function changePassword(ctx: Ctx, { current, fresh }: ChangePassword): Promise<void> {
  const { agentId, sessionId, address } = requireAgentActor(ctx.actor);
  const agent = await ctx.db.agent.findUnique({
    where: { id: agentId },
    select: { email: true, displayName: true, passwordHash: true },
  });
  if (!agent) throw new NotFound("not-found");
  const seconds = await secondsUntilSignIn(ctx, [`name:${agent.email}`]);
  if (seconds > 0) throw new Refused("sign-in-wait", { seconds });
  if (!(await verifyPassword(current, agent.passwordHash))) {
    await countFailedSignIn(ctx, agent.email, address ?? "unknown");
    throw new Refused("password-wrong");
  }
  const fault = passwordFault(fresh, [...agent.displayName.split(/\s+/), agent.email.split("@")[0] ?? ""]);
  if (fault) throw new Invalid(fault);
  const passwordHash = await hashPassword(fresh);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.agent.update({ where: { id: agentId }, data: { passwordHash } });
    await revokeSessions(ctx, { agentId, ...(sessionId ? { exceptId: sessionId } : {}) });
    await writeEntry(ctx, { action: "agent.password-changed", subject: "agent", subjectId: agentId });
  });
}

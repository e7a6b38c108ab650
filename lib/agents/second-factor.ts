import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction, type Role } from "@/lib/context/ctx";
import { revokeSessions } from "./revoke-sessions";
import { requireRole } from "./rules/require-role";
import { newTotp, totpStep } from "./totp";

/** Whether this role has to sign in with a second factor, as the admins set it. */
export async function secondFactorIsDue(ctx: Ctx, role: string): Promise<boolean> {
  return (await listSecondFactorRoles(ctx)).includes(role as Role);
}

export async function listSecondFactorRoles(ctx: Ctx): Promise<Role[]> {
  const rows = await ctx.db.$queryRaw<{ roles: Role[] | null }[]>`
    SELECT settings -> 'secondFactorRoles' AS roles FROM "Desk"`;
  return rows[0]?.roles ?? [];
}

/** Sets which roles need a second factor; they are asked to set one up at their next page. Admins only. */
export async function setSecondFactorRoles(ctx: Ctx, roles: readonly Role[]): Promise<void> {
  requireRole(ctx.actor, ["admin"]);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.$executeRaw`
      UPDATE "Desk" SET settings = jsonb_set(settings, '{secondFactorRoles}', ${JSON.stringify(roles)}::jsonb)`;
    await writeEntry(ctx, { action: "desk.second-factor-set", subject: "desk", values: { roles } });
  });
}

/** A new secret for the agent, not in force before a code of it was entered. */
export async function beginSecondFactor(ctx: Ctx, agentId: string): Promise<{ secret: string; uri: string }> {
  const agent = await ctx.db.agent.findUnique({
    where: { id: agentId },
    select: { email: true, totpConfirmedAt: true },
  });
  if (!agent) throw new NotFound("not-found");
  if (agent.totpConfirmedAt) throw new Invalid("second-factor-set");
  const fresh = newTotp(agent.email);
  await ctx.db.agent.update({
    where: { id: agentId },
    data: { sealedTotp: ctx.vault.seal("totp", fresh.secret) },
  });
  return fresh;
}

/** Puts the secret in force with its first code. Throws Invalid `code-wrong`. */
export async function confirmSecondFactor(ctx: Ctx, agentId: string, code: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const agent = await ctx.db.agent.findUnique({ where: { id: agentId }, select: { sealedTotp: true } });
    if (!agent?.sealedTotp) throw new NotFound("not-found");
    const step = totpStep(ctx.vault.unseal("totp", agent.sealedTotp), code, ctx.now());
    if (step === null) throw new Invalid("code-wrong");
    await ctx.db.agent.update({
      where: { id: agentId },
      data: { totpConfirmedAt: ctx.now(), lastTotpStep: BigInt(step) },
    });
    await writeEntry(ctx, { action: "agent.second-factor-confirmed", subject: "agent", subjectId: agentId });
  });
}

/** An admin's help for a lost phone: every session ends, and a new one is set up at the next sign-in. Throws NotFound. */
export async function resetSecondFactor(ctx: Ctx, agentId: string): Promise<void> {
  requireRole(ctx.actor, ["admin"]);
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.agent.updateMany({
      where: { id: agentId },
      data: { sealedTotp: null, totpConfirmedAt: null, lastTotpStep: null },
    });
    if (count === 0) throw new NotFound("not-found");
    await revokeSessions(ctx, { agentId });
    await writeEntry(ctx, { action: "agent.second-factor-reset", subject: "agent", subjectId: agentId });
  });
}

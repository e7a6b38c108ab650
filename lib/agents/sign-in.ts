import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { verifyPassword } from "./password-hash";
import { secondFactorIsDue } from "./second-factor";
import { clearFailedSignIns, countFailedSignIn, secondsUntilSignIn } from "./throttle-sign-in";
import { totpStep } from "./totp";

export interface SignIn {
  email: string;
  password: string;
  code: string;
  address: string;
}

/**
 * Who signs in with name, password and, where it is set up, a code. Throws Refused `sign-in-wrong` (the same for an
 * unknown name, a wrong password and a deactivated agent), `sign-in-wait`, `code-needed` or `code-wrong`.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<{ agentId: string; mustEnrol: boolean }> {
  const email = input.email.trim().toLowerCase();
  const wait = await secondsUntilSignIn(ctx, [`name:${email}`, `address:${input.address}`]);
  if (wait > 0) throw new Refused("sign-in-wait", { seconds: wait });
  const agent = await ctx.db.agent.findUnique({ where: { email } });
  const fits = await verifyPassword(input.password, agent?.isActive ? agent.passwordHash : null);
  if (!agent || !fits) return fail(ctx, email, input.address, "sign-in-wrong", agent?.id);
  if (agent.totpConfirmedAt && agent.sealedTotp) {
    if (input.code === "") throw new Refused("code-needed");
    const step = totpStep(ctx.vault.unseal("totp", agent.sealedTotp), input.code, ctx.now());
    if (step === null || !(await takeStep(ctx, agent.id, step)))
      return fail(ctx, email, input.address, "code-wrong", agent.id);
  }
  await clearFailedSignIns(ctx, email);
  const mustEnrol = !agent.totpConfirmedAt && (await secondFactorIsDue(ctx, agent.role));
  return { agentId: agent.id, mustEnrol };
}

/** A code counts once: its step is taken by conditional update. */
async function takeStep(ctx: Ctx, agentId: string, step: number): Promise<boolean> {
  const taken = await ctx.db.$executeRaw`
    UPDATE "Agent" SET "lastTotpStep" = ${step} WHERE id = ${agentId}::uuid
      AND ("lastTotpStep" IS NULL OR "lastTotpStep" < ${step})`;
  return taken > 0;
}

async function fail(
  ctx: Ctx,
  email: string,
  address: string,
  code: string,
  agentId?: string,
): Promise<never> {
  await countFailedSignIn(ctx, email, address);
  await writeEntry(ctx, {
    action: "session.refused",
    subject: "agent",
    subjectId: agentId ?? null,
    values: { code, address },
  });
  throw new Refused(code);
}

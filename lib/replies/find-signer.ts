import { normaliseInitials } from "@/lib/agents/rules/signature";
import { Forbidden, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface Signer {
  agentId: string;
  /** As it stands after the symbol: initials, or the first name where the account signs with names. */
  initials: string;
}

/**
 * Who signs: the agent who writes, by the initials registered for them, also where another lets it out (`writerId`);
 * a program names an agent's. Throws Refused
 * `unsigned` when there are none, Forbidden `foreign-signature` when an agent asks to sign as somebody else.
 */
export async function findSigner(
  ctx: Ctx,
  signatureKind: string,
  signAs?: string,
  writerId?: string,
): Promise<Signer> {
  const { actor } = ctx;
  const holder =
    actor.type === "agent"
      ? await ctx.db.initialsHolder.findFirst({
          where: { agentId: writerId ?? actor.agentId, untilAt: null },
        })
      : signAs
        ? await ctx.db.initialsHolder.findFirst({
            where: { initials: { equals: signAs.trim(), mode: "insensitive" }, untilAt: null },
          })
        : null;
  if (!holder) throw new Refused("unsigned");
  if (actor.type === "agent" && signAs && normaliseInitials(signAs) !== normaliseInitials(holder.initials))
    throw new Forbidden("foreign-signature", { initials: signAs.trim() });
  if (signatureKind !== "name") return { agentId: holder.agentId, initials: holder.initials };
  const { displayName } = await ctx.db.agent.findUniqueOrThrow({
    where: { id: holder.agentId },
    select: { displayName: true },
  });
  return { agentId: holder.agentId, initials: displayName.trim().split(/\s+/)[0] ?? holder.initials };
}

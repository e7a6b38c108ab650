import { findHolder, findInitials, signatureWord } from "@/lib/agents/initials/find-initials";
import { publicName } from "@/lib/agents/rules/initials-at";
import { normaliseInitials } from "@/lib/agents/rules/signature";
import { Forbidden, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface Signer {
  agentId: string;
  /** As it stands after the symbol: initials, or the alias or first name where the account signs with names. */
  initials: string;
  /** What strangers may call them: alias or first name. */
  name: string;
}

/** The account an answer leaves from; an id of null asks for the initials that hold everywhere. */
export interface SigningAccount {
  id: string | null;
  signatureKind: string;
}

/**
 * Who signs: the agent who writes, by the initials registered for them on this account, also where another lets it out
 * (`writerId`); a program names an agent's. Throws Refused `unsigned` when there are none, Forbidden
 * `foreign-signature` when an agent asks to sign as somebody else.
 */
export async function findSigner(
  ctx: Ctx,
  { id, signatureKind }: SigningAccount,
  signAs?: string,
  writerId?: string,
): Promise<Signer> {
  const { actor } = ctx;
  const held =
    actor.type === "agent"
      ? await findInitials(ctx, writerId ?? actor.agentId, id)
      : signAs
        ? await findHolder(ctx, signAs, id)
        : null;
  if (!held) throw new Refused("unsigned");
  if (actor.type === "agent" && signAs && normaliseInitials(signAs) !== normaliseInitials(held.initials))
    throw new Forbidden("foreign-signature", { initials: signAs.trim() });
  const name = publicName(held.holder, held.alias);
  return { agentId: held.agentId, initials: signatureWord(held, signatureKind), name };
}

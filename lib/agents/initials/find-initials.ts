import type { Ctx } from "@/lib/context/ctx";
import { type Holding, initialsAt, publicName, signersAt } from "../rules/initials-at";
import { normaliseInitials } from "../rules/signature";
import { readHoldings } from "./read-holdings";

/** What an agent signs with on an account now; null when no initials are registered for them. */
export async function findInitials(
  ctx: Ctx,
  agentId: string,
  accountId: string | null,
): Promise<Holding | null> {
  return initialsAt(await readHoldings(ctx, agentId), { agentId, accountId, at: ctx.now() });
}

/** Whose initials these are on an account now; null when nobody signs so there. */
export async function findHolder(
  ctx: Ctx,
  initials: string,
  accountId: string | null,
): Promise<Holding | null> {
  const wanted = normaliseInitials(initials);
  const signers = signersAt(await readHoldings(ctx), accountId, ctx.now());
  return signers.find((each) => normaliseInitials(each.initials) === wanted) ?? null;
}

/** As it stands after the account's sign: the initials, or the name strangers may know. */
export function signatureWord(held: Holding, signatureKind: string): string {
  if (signatureKind !== "name") return held.initials;
  return publicName(held.holder, held.alias) || held.initials;
}

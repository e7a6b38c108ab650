import type { Ctx } from "@/lib/context/ctx";
import { initialsAt } from "../rules/initials-at";
import { signatureWord } from "./find-initials";
import { readHoldings } from "./read-holdings";
import { readAccounts } from "./view-period";

/** What stands after each account's sign when this agent answers, by account; none where no initials are registered. */
export async function listSignatureWords(ctx: Ctx, agentId: string): Promise<Record<string, string>> {
  const [holdings, accounts] = await Promise.all([readHoldings(ctx, agentId), readAccounts(ctx)]);
  const words = [...accounts.values()].flatMap(({ id, signatureKind }): [string, string][] => {
    const held = initialsAt(holdings, { agentId, accountId: id, at: ctx.now() });
    return held ? [[id, signatureWord(held, signatureKind)]] : [];
  });
  return Object.fromEntries(words);
}

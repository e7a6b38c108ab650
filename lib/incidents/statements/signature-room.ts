import { signatureWord } from "@/lib/agents/initials/find-initials";
import { readHoldings } from "@/lib/agents/initials/read-holdings";
import { signersAt } from "@/lib/agents/rules/initials-at";
import type { Ctx } from "@/lib/context/ctx";
import { weightedLength } from "@/lib/replies/rules/weighted-length";

/** ` ^GT`, where nobody signs yet. */
const USUAL = 4;

/** How much of a post the longest signature of anybody takes on any account in use, with its blank, as X counts. */
export async function signatureRoom(ctx: Ctx): Promise<number> {
  const [accounts, holdings] = await Promise.all([
    ctx.db.account.findMany({
      where: { isActive: true },
      select: { id: true, signatureSymbol: true, signatureKind: true },
    }),
    readHoldings(ctx),
  ]);
  const lengths = accounts.flatMap(({ id, signatureSymbol, signatureKind }) =>
    signersAt(holdings, id, ctx.now()).map((held) => {
      const signature = ` ${signatureSymbol}${signatureWord(held, signatureKind)}`;
      return weightedLength(signature, { leadingMentionsFree: false }).weightedLength;
    }),
  );
  return Math.max(USUAL, ...lengths);
}

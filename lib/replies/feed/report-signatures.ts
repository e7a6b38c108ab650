import { readHoldings } from "@/lib/agents/initials/read-holdings";
import { holderAt } from "@/lib/agents/rules/initials-at";
import { signatureFault } from "@/lib/agents/rules/signature-fault";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { SignatureReport, SignatureRow } from "../feed-schemas";
import { readFeedAccounts } from "./read-feed-accounts";
import { readPublicAnswers, viewAnswer } from "./read-public-answers";

/** Answers of one account that are looked through. */
const MOST = 5000;
const SHOWN = 200;

/**
 * Public answers of the last days that are unsigned, signed twice, or signed by nobody the registry knew then and
 * nobody has been credited with since; native ones too. Throws NotFound, Forbidden for agents.
 */
export async function reportSignatures(
  ctx: Ctx,
  { account, days = 7 }: { account?: string | undefined; days?: number },
): Promise<SignatureReport> {
  const to = ctx.now();
  const since = after(to, -days * DAY);
  const holdings = await readHoldings(ctx);
  const rows: SignatureRow[] = [];
  const accounts: SignatureReport["accounts"] = [];
  let isPartial = false;
  for (const each of await readFeedAccounts(ctx, account)) {
    const { id, channel, handle, signatureSymbol: symbol, signatureKind } = each;
    const answers = await readPublicAnswers(ctx, { accountId: id, since, limit: MOST + 1 });
    isPartial ||= answers.length > MOST;
    const checked = answers.slice(0, MOST);
    const counts = { unsigned: 0, double: 0, unknown: 0 };
    const style = { symbol, kind: signatureKind === "name" ? "name" : "initials" } as const;
    for (const answer of checked) {
      const last = answer.parts?.at(-1) ?? answer.text;
      const at = { accountId: id, at: answer.publishedAt };
      const isKnown =
        answer.agentId !== null ||
        (answer.initials !== null && holderAt(holdings, { initials: answer.initials, ...at }) !== null);
      const found = signatureFault(last, style, isKnown);
      if (!found || (found.fault === "unsigned" && answer.agentId !== null && answer.isNative)) continue;
      counts[found.fault] += 1;
      rows.push({ ...viewAnswer(answer), account: { id, channel, handle }, ...found });
    }
    accounts.push({ account: { id, channel, handle }, checked: checked.length, counts });
  }
  const data = rows.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, SHOWN);
  return { from: since.toISOString(), to: to.toISOString(), accounts, data, isPartial };
}

import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import type { Ctx } from "@/lib/context/ctx";
import type { ReportScope } from "./report-scope";
import type { SatisfactionReport } from "./satisfaction-schemas";

interface Row {
  conversationId: string;
  answeredAt: Date;
  score: number | null;
  accountId: string;
  handle: string;
  text: string | null;
}

const MOST = 20;
const STARS = /^[★☆]+ ?/u;

/** The newest answers of a report, with the conversations they are about; words of messages the reader may not read are left out. */
export async function listLatestAnswers(
  ctx: Ctx,
  { range, turns }: ReportScope,
): Promise<SatisfactionReport["latest"]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT t."conversationId", t."answeredAt", t.score, t."accountId", a.handle, i.text
    FROM "SatisfactionAsk" t JOIN "Account" a ON a.id = t."accountId" LEFT JOIN "Interaction" i ON i.id = t."answerId"
    WHERE t.state = 'asked' AND t."answeredAt" IS NOT NULL AND t."askedAt" >= ${range.fromAt} AND t."askedAt" < ${range.toAt}
      AND ${turns}
    ORDER BY t."answeredAt" DESC, t.id DESC LIMIT ${MOST}`;
  const barred = await listBarredAccounts(ctx);
  return rows.map(({ conversationId, answeredAt, score, accountId, handle, text }) => ({
    conversationId,
    answeredAt: answeredAt.toISOString(),
    score,
    account: handle,
    words: barred.has(accountId) ? null : text?.replace(STARS, "") || null,
  }));
}

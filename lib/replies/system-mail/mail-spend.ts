import { monthOf } from "@/lib/accounts/rules/spend-rate";
import { readSpend, spendOf } from "@/lib/accounts/spend/report-spend";
import type { Spend } from "@/lib/accounts/spend-schemas";
import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Reader {
  id: string;
  email: string;
  locale: string;
  zone: string;
}

/** What was reached longer ago was told then. */
const LATE_MS = HOUR;

/**
 * Tells admins which share of its budget an account has reached: the highest of several at once. May run twice: the key
 * of a mail is account, month, share and receiver. Answers how many mails are new.
 */
export async function mailSpend(ctx: Ctx, words: MailWords): Promise<number> {
  const now = ctx.now();
  const month = monthOf(now.getTime());
  const warned = await ctx.db.spendWarning.findMany({
    where: { raisedAt: { gt: after(now, -LATE_MS) }, monthOn: new Date(month.startMs) },
    orderBy: { share: "asc" },
  });
  if (warned.length === 0) return 0;
  const highest = new Map(warned.map(({ accountId, share }) => [accountId, share]));
  const at = { nowMs: now.getTime(), monthEndMs: month.endMs, isNow: true };
  const spends = (await readSpend(ctx, month, at.nowMs)).map((row) => spendOf(row, at));
  const admins = await ctx.db.agent.findMany({
    where: { isActive: true, role: "admin" },
    select: { id: true, email: true, locale: true, zone: true },
    orderBy: { id: "asc" },
  });
  const mails = spends.flatMap((spend) => {
    const share = spend.account ? highest.get(spend.account.id) : undefined;
    return share === undefined
      ? []
      : admins.map((admin) => letter(spend, share, admin, words, month.monthOn));
  });
  return queueSystemMail(ctx, mails);
}

function letter(spend: Spend, share: number, reader: Reader, words: MailWords, monthOn: string) {
  const { account, budgetUsd, spentUsd, emptyAt } = spend;
  const say = words.in({ locale: reader.locale, zone: reader.zone === "" ? "Etc/UTC" : reader.zone });
  const subject = say("spend.subject", { account: account?.handle ?? "", share });
  const parts: MailPart[] = [
    { kind: "words", text: say("spend.spent", { spent: spentUsd, budget: budgetUsd ?? 0 }) },
    ...(share >= 100
      ? [{ kind: "words", text: say("spend.stopped") } as const]
      : emptyAt === null
        ? []
        : [{ kind: "words", text: say("spend.emptyAt", { at: new Date(emptyAt) }) } as const]),
    { kind: "words", text: say("spend.never") },
    { kind: "link", text: say("spend.open"), url: words.url("/accounts/spend") },
  ];
  return {
    kind: "alarm" as const,
    key: `spend:${account?.id ?? ""}:${monthOn}:${share}:${reader.id}`,
    agentId: reader.id,
    recipient: reader.email,
    subject,
    text: mailText(parts),
    html: mailHtml(subject, parts),
  };
}

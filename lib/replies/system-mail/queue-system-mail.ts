import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

export interface NewSystemMail {
  kind: "alarm" | "digest" | "notice" | "page" | "roster" | "side";
  /** What it is about: the same key is queued once, whoever tries and however often. */
  key: string;
  agentId: string;
  /** Without brackets, where its answers are waited for; else it is made when it leaves. */
  messageId?: string;
  recipient: string;
  subject: string;
  text: string;
  html: string | null;
  /** Where its reader stops it; of mail that comes by itself again and again. */
  unsubscribeUrl?: string;
}

/**
 * Queues mails of the desk itself to its agents, each key once. They leave from the desk's own mailbox under the rules
 * of replies, and stand in no history. Answers how many are new.
 */
export async function queueSystemMail(ctx: Ctx, mails: readonly NewSystemMail[]): Promise<number> {
  if (mails.length === 0) return 0;
  const now = ctx.now();
  const { count } = await ctx.db.systemMail.createMany({
    data: mails.map(({ unsubscribeUrl, messageId, ...mail }) => ({
      ...mail,
      subject: mail.subject.replace(/\s+/g, " ").trim(),
      id: uuidv7(now, ctx.random),
      messageId: messageId ?? null,
      unsubscribeUrl: unsubscribeUrl ?? null,
      state: "queued",
      sendAfter: now,
      queuedAt: now,
    })),
    skipDuplicates: true,
  });
  if (count > 0) ctx.bell.ring("outbox");
  return count;
}

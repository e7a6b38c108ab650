import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "@/lib/replies/rules/plain-mail";
import type { MailWords, Say } from "@/lib/replies/system-mail/mail-words";
import { type NewSystemMail, queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";
import type { Spike } from "../spike-schemas";
import { readUntold } from "./page-spikes";

/** Tells each lead and admin by mail of what rang, once. Answers how many mails are new. */
export async function mailSpikes(ctx: Ctx, words: MailWords): Promise<number> {
  const spikes = await readUntold(ctx);
  if (spikes.length === 0) return 0;
  const receivers = await ctx.db.agent.findMany({
    where: { isActive: true, role: { in: ["lead", "admin"] } },
    select: { id: true, email: true, locale: true, zone: true },
  });
  const mails = spikes.flatMap((spike) =>
    receivers.map(({ id, email, locale, zone }): NewSystemMail => {
      const say = words.in({ locale, zone });
      const subject = spikeInWords(spike, say);
      const told = spike.words.map(({ word }) => word).join(", ");
      const parts: MailPart[] = [
        { kind: "words", text: subject },
        { kind: "words", text: say("spike.since", { at: new Date(spike.startedAt) }) },
        { kind: "words", text: say(`spike.basis.${spike.basis}`, { count: spike.basisCount }) },
        ...(told ? [{ kind: "words" as const, text: say("spike.words", { words: told }) }] : []),
        { kind: "link", text: say("spike.open"), url: words.url(`/incidents?spike=${spike.id}`) },
        { kind: "words", text: say("spike.why") },
      ];
      return {
        kind: "alarm",
        key: `spike:${spike.id}:${id}`,
        agentId: id,
        recipient: email,
        subject,
        text: mailText(parts),
        html: mailHtml(subject, parts),
      };
    }),
  );
  return queueSystemMail(ctx, mails);
}

/** One line: what, where, how many instead of how many. */
export function spikeInWords(spike: Spike, say: Say): string {
  const { seen, windowMinutes, account, query, author } = spike;
  const expected = Math.round(spike.expected * 10) / 10;
  const where = query?.name ?? account?.handle ?? "";
  return say(`spike.what.${spike.measure}`, {
    where,
    author: author ?? where,
    seen,
    expected,
    minutes: windowMinutes,
  });
}

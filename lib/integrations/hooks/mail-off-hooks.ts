import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "@/lib/replies/rules/plain-mail";
import type { MailWords } from "@/lib/replies/system-mail/mail-words";
import { queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";

/** Tells each admin once that a hook was switched off, and what it said last. */
export async function mailOffHooks(ctx: Ctx, words: MailWords): Promise<number> {
  const hooks = await ctx.db.outgoingHook.findMany({
    where: { offAt: { gt: after(ctx.now(), -HOUR) }, removedAt: null },
  });
  if (hooks.length === 0) return 0;
  const admins = await ctx.db.agent.findMany({ where: { isActive: true, role: "admin" } });
  const mails = hooks.flatMap(({ id, url, offCode }) =>
    admins.map(({ id: agentId, email, locale, zone }) => {
      const say = words.in({ locale, zone });
      const subject = say("hook.subject", { host: new URL(url).host || url });
      const parts: MailPart[] = [
        { kind: "words", text: subject },
        { kind: "words", text: say("hook.why", { code: offCode ?? "" }) },
      ];
      const html = mailHtml(subject, parts);
      const key = `hook-off:${id}:${agentId}`;
      return { kind: "alarm" as const, key, agentId, recipient: email, subject, text: mailText(parts), html };
    }),
  );
  return queueSystemMail(ctx, mails);
}

import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Reported {
  id: string;
  about: string;
  agentId: string;
  email: string;
  locale: string;
  zone: string;
  reportedBy: string;
}

/** Tells the person named for it of each report, once, without the words it is about. Answers how many mails are new. */
export async function mailWordReports(ctx: Ctx, words: MailWords): Promise<number> {
  const rows = await ctx.db.$queryRaw<Reported[]>`
    SELECT r.id, r.about, a.id AS "agentId", a.email, a.locale, a.zone, b."displayName" AS "reportedBy"
    FROM "WordReport" r JOIN "Agent" a ON a.id = r."contactId" AND a."isActive" JOIN "Agent" b ON b.id = r."reportedById"
    WHERE r."settledAt" IS NULL AND NOT EXISTS (SELECT FROM "SystemMail" m WHERE m.key = 'words:' || r.id)`;
  return queueSystemMail(
    ctx,
    rows.map((row) => letter(row, words)),
  );
}

function letter({ id, about, agentId, email, locale, zone, reportedBy }: Reported, words: MailWords) {
  const say = words.in({ locale, zone: zone === "" ? "Etc/UTC" : zone });
  const subject = say("words.subject");
  const parts: MailPart[] = [
    {
      kind: "words",
      text: say(about === "colleague" ? "words.colleague" : "words.customer", { reportedBy }),
    },
    { kind: "link", text: say("words.open"), url: words.url("/red-flags/abuse") },
  ];
  return {
    ...{ kind: "notice" as const, key: `words:${id}`, agentId, recipient: email, subject },
    ...{ text: mailText(parts), html: mailHtml(subject, parts) },
  };
}

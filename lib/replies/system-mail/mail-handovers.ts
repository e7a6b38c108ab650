import { after, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type MailPart, mailHtml, mailText } from "../rules/plain-mail";
import type { MailWords } from "./mail-words";
import { queueSystemMail } from "./queue-system-mail";

interface Left {
  id: string;
  fromName: string;
  toName: string | null;
  endsAt: Date;
  lines: number;
  agentId: string;
  email: string;
  locale: string;
  zone: string;
}

/** What alarmed longer ago is not told of any more. */
const LATE_MS = 2 * HOUR;

/**
 * Tells leads of the leaver's teams, else the admins, what nobody has accepted in time: each of them once for each sheet,
 * however often it runs. Answers how many mails are new.
 */
export async function mailHandovers(ctx: Ctx, words: MailWords): Promise<number> {
  const rows = await ctx.db.$queryRaw<Left[]>`
    WITH late AS (
      SELECT h.id, h."fromAgentId", h."toAgentId", h."endsAt",
        (SELECT count(*)::int FROM "HandoverLine" l WHERE l."handoverId" = h.id AND l.state = 'pending') AS lines
      FROM "Handover" h WHERE h."closedAt" IS NULL AND h."alarmedAt" > ${after(ctx.now(), -LATE_MS)}::timestamptz
    ), leads AS (
      SELECT DISTINCT late.id, a.id AS "agentId" FROM late JOIN "TeamMember" m ON m."agentId" = late."fromAgentId"
      JOIN "TeamMember" peer ON peer."teamId" = m."teamId" JOIN "Agent" a ON a.id = peer."agentId" AND a."isActive" AND a.role = 'lead'
    )
    SELECT late.id, f."displayName" AS "fromName", t."displayName" AS "toName", late."endsAt", late.lines,
      a.id AS "agentId", a.email, a.locale, a.zone
    FROM late JOIN "Agent" f ON f.id = late."fromAgentId" LEFT JOIN "Agent" t ON t.id = late."toAgentId"
    JOIN "Agent" a ON a."isActive" AND (EXISTS (SELECT FROM leads WHERE leads.id = late.id AND leads."agentId" = a.id)
      OR (a.role = 'admin' AND NOT EXISTS (SELECT FROM leads WHERE leads.id = late.id)))
    WHERE late.lines > 0 ORDER BY late.id, a.id`;
  return queueSystemMail(
    ctx,
    rows.map((row) => ({ kind: "alarm", key: `handover:${row.id}:${row.agentId}`, ...letter(row, words) })),
  );
}

function letter(row: Left, words: MailWords) {
  const { agentId, email, locale, zone, fromName, toName, lines, endsAt } = row;
  const say = words.in({ locale, zone });
  const subject = say("handover.subject", { lines, from: fromName });
  const parts: MailPart[] = [
    { kind: "words", text: say("handover.ended", { from: fromName, at: endsAt }) },
    { kind: "words", text: toName ? say("handover.to", { to: toName }) : say("handover.nobody") },
    { kind: "words", text: say("handover.queue") },
    { kind: "link", text: say("handover.open"), url: words.url(`/handovers/${row.id}`) },
  ];
  return { agentId, recipient: email, subject, text: mailText(parts), html: mailHtml(subject, parts) };
}

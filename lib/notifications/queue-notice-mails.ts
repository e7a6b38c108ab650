import type { Ctx } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type MailPart, mailHtml, mailText } from "@/lib/replies/rules/plain-mail";
import type { MailWords } from "@/lib/replies/system-mail/mail-words";
import { queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";
import { digestSlot, isQuiet } from "./rules/local-times";

interface Reader {
  agentId: string;
  email: string;
  locale: string;
  zone: string;
  quietFrom: string | null;
  quietUntil: string | null;
  digestHours: number[];
}

interface Unread {
  id: string;
  kind: string;
  happenedAt: Date;
  path: string;
}

/** More than these are only counted. */
const SHOWN = 20;

/**
 * Writes to each agent who chose hours for it what they have not read: once for each hour of their own clock, nothing in
 * quiet hours, and each thing in one mail only. It names kinds and links, no customer. Answers how many mails are new.
 */
export async function queueNoticeMails(ctx: Ctx, words: MailWords): Promise<number> {
  const readers = await ctx.db.$queryRaw<Reader[]>`
    SELECT a.id AS "agentId", a.email, a.locale, a.zone, t."quietFrom", t."quietUntil", t."digestHours"
    FROM "NotificationTimes" t JOIN "Agent" a ON a.id = t."agentId" AND a."isActive" WHERE t."digestHours" <> '{}'
      AND EXISTS (SELECT FROM "Notification" n WHERE n."agentId" = a.id AND n."readAt" IS NULL AND n."mailedAt" IS NULL
        AND 'mail' = ANY(n.ways)) ORDER BY a.id`;
  let written = 0;
  for (const reader of readers) {
    const zone = reader.zone === "" ? "Etc/UTC" : reader.zone;
    const { quietFrom, quietUntil } = reader;
    const quiet = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
    const slot = digestSlot(ctx.now(), zone, reader.digestHours);
    if (slot === null || isQuiet(ctx.now(), zone, quiet)) continue;
    written += await inTransaction(ctx, (ctx) => write(ctx, { ...reader, zone }, slot, words));
  }
  return written;
}

async function write(ctx: Ctx, reader: Reader, slot: string, words: MailWords): Promise<number> {
  const key = `notices:${reader.agentId}:${slot}`;
  if ((await ctx.db.systemMail.count({ where: { key } })) > 0) return 0;
  const unread = await ctx.db.$queryRaw<Unread[]>`
    SELECT n.id, n.kind, n."happenedAt", coalesce(n.path, '/inbox/' || n."conversationId", '/my-day/notifications') AS path
    FROM "Notification" n LEFT JOIN "Conversation" c ON c.id = n."conversationId" JOIN "Agent" a ON a.id = n."agentId"
    WHERE n."agentId" = ${reader.agentId}::uuid AND n."readAt" IS NULL AND n."mailedAt" IS NULL AND 'mail' = ANY(n.ways)
      AND (c."teamId" IS NULL OR a.role = 'admin'
        OR EXISTS (SELECT FROM "TeamMember" m WHERE m."agentId" = a.id AND m."teamId" = c."teamId"))
    ORDER BY n."happenedAt" DESC, n.id DESC`;
  if (unread.length === 0) return 0;
  const { agentId, email: recipient } = reader;
  const count = await queueSystemMail(ctx, [
    { kind: "notice", key, agentId, recipient, ...letter(reader, unread, words) },
  ]);
  await ctx.db.$executeRaw`UPDATE "Notification" SET "mailedAt" = ${ctx.now()}::timestamptz
    WHERE id = ANY(${uuids(unread.map(({ id }) => id))})`;
  return count;
}

function letter({ locale, zone }: Reader, unread: readonly Unread[], words: MailWords) {
  const say = words.in({ locale, zone });
  const subject = say("notice.subject", { count: unread.length });
  const more = unread.length - SHOWN;
  const parts: MailPart[] = [
    ...unread.slice(0, SHOWN).map(({ kind, happenedAt, path }) => ({
      kind: "link" as const,
      text: say("notice.line", { what: say(`notice.kinds.${kind}`), at: happenedAt }),
      url: words.url(path),
    })),
    ...(more > 0 ? [{ kind: "words" as const, text: say("notice.more", { count: more }) }] : []),
    { kind: "link", text: say("notice.stop"), url: words.url("/my-day/notifications") },
  ];
  return {
    ...{ subject, text: mailText(parts), html: mailHtml(subject, parts) },
    unsubscribeUrl: words.url("/my-day/notifications"),
  };
}

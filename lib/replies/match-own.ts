import { after, DAY, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";
import { uuids } from "@/lib/db/sql";
import { lockReply } from "./lock-reply";
import { sameText } from "./rules/normalise-text";
import { settlePart } from "./settle-part";

export interface InDoubt {
  replyId: string;
  position: number;
  accountId: string;
  audience: string;
  text: string;
  replyToExternalId: string | null;
  recipientExternalId: string | null;
  startedAt: Date;
  /** Of a mail: the one thing it is known by. */
  messageId?: string | null;
}

const SKEW_MS = 2 * MINUTE;

/**
 * Finds our own sends among what came in of these accounts, by whom they answer and what they say, so that a post of
 * ours can overtake our own commit. Answers with what was adopted, by the arrival's place in the list.
 */
export async function matchOwn(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Map<number, Landed>> {
  const adopted = new Map<number, Landed>();
  const waiting = await listInDoubt(ctx, [...new Set(arrivals.map(({ account }) => account.id))]);
  if (waiting.length === 0) return adopted;
  for (const [index, arrival] of arrivals.entries()) {
    const at = waiting.findIndex((each) => isOurs(each, arrival));
    const [match] = at < 0 ? [] : waiting.splice(at, 1);
    const landed = match ? await inTransaction(ctx, (ctx) => adopt(ctx, match, arrival)) : null;
    if (landed) adopted.set(index, landed);
  }
  return adopted;
}

/**
 * Whether what came in is the part that may have gone out: same account, same target, same words, not before it;
 * of a mail, its Message-ID alone.
 */
export function isOurs(part: Omit<InDoubt, "replyId" | "position">, { inbound, account }: Arrival): boolean {
  if (part.accountId !== account.id || part.audience !== inbound.audience) return false;
  if (part.messageId || inbound.mail) return isCopy(part.messageId, inbound.mail?.messageId);
  if (inbound.publishedAt.getTime() < part.startedAt.getTime() - SKEW_MS) return false;
  const isTarget =
    part.audience === "private"
      ? inbound.customer === null || inbound.customer.externalId === part.recipientExternalId
      : (inbound.inReplyToExternalId ?? null) === part.replyToExternalId;
  return isTarget && sameText(part.text, inbound.text);
}

function isCopy(ours: string | null | undefined, came: string | null | undefined): boolean {
  return Boolean(ours) && ours?.toLowerCase() === came?.toLowerCase();
}

async function adopt(ctx: Ctx, match: InDoubt, { inbound }: Arrival): Promise<Landed | null> {
  const reply = await lockReply(ctx, match.replyId);
  const which = { replyId_position: { replyId: match.replyId, position: match.position } };
  const part = await ctx.db.replyPart.findUnique({ where: which });
  if (!reply || !part) return null;
  const { publishedAt: sentAt, place } = inbound;
  // The id the wire answers with when it sends, so that copy and answer are one.
  const externalId = match.messageId ? mailAlias(match.messageId) : inbound.externalId;
  if (part.state === "sent" && part.externalId !== externalId) return null;
  const other = await ctx.db.replyPart.findFirst({ where: { externalId, NOT: which.replyId_position } });
  if (other) return null;
  await settlePart(ctx, reply, { position: match.position, externalId, sentAt, place });
  return { externalId, outcome: "known", interactionId: reply.id, conversationId: reply.conversationId };
}

function listInDoubt(ctx: Ctx, accountIds: readonly string[]): Promise<InDoubt[]> {
  return ctx.db.$queryRaw<InDoubt[]>`
    SELECT DISTINCT ON (p."replyId", p.position) p."replyId", p.position, r."accountId", r.audience, p.text,
      a."replyToExternalId", r."recipientExternalId", a."startedAt", m."messageId"
    FROM "Attempt" a JOIN "Reply" r ON r.id = a."replyId"
    JOIN "ReplyPart" p ON p."replyId" = a."replyId" AND p.position = a.position AND p.state <> 'sent'
    LEFT JOIN "Mail" m ON m."interactionId" = r.id
    WHERE (a."endedAt" IS NULL OR a.outcome = 'unknown') AND a."startedAt" > ${after(ctx.now(), -2 * DAY)}
      AND r."accountId" = ANY(${uuids(accountIds)})
    ORDER BY p."replyId", p.position, a."startedAt"`;
}

import { maySee } from "@/lib/agents/rules/may-see";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { repeatedSentences, type SaidKeys, saidKeys } from "./rules/repeated-sentences";
import type { Repeat } from "./schemas";

/** As many of the newest are looked at. */
const MOST = 400;

/** A post is asked about many times a day, and its keys are dear. */
const known = new Map<string, SaidKeys>();
const MOST_KNOWN = 5000;

interface Row {
  id: string;
  text: string;
  conversationId: string | null;
  teamId: string | null;
  by: string | null;
  publishedAt: Date;
}

/**
 * What of a text already went out publicly from this account in the last 24 hours, the whole of it or a sentence: X
 * refuses duplicates, and readers notice. Each once, with its newest use. Public words are nobody's secret, but a
 * conversation of another team is not named.
 */
export async function findRepeats(ctx: Ctx, accountId: string, text: string): Promise<Repeat[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT i.id, i.text, i."conversationId", c."teamId", a."displayName" AS by, i."publishedAt"
    FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId" LEFT JOIN "Agent" a ON a.id = i."agentId"
    LEFT JOIN "Reply" r ON r.id = i.id
    WHERE i."accountId" = ${accountId}::uuid AND i.direction = 'outbound' AND i.audience = 'public'
      AND i."deletedAt" IS NULL AND i."publishedAt" >= ${after(ctx.now(), -DAY)}::timestamptz
      AND (r.id IS NULL OR r.state IN ('queued', 'sending', 'sent', 'unconfirmed'))
    ORDER BY i."publishedAt" DESC LIMIT ${MOST}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const posted = rows.map((row) => ({ id: row.id, keys: keysOf(row.text) }));
  return repeatedSentences(text, posted).flatMap(({ sentence, id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const isSeen = row.conversationId !== null && maySee(ctx.actor, { teamId: row.teamId });
    return {
      sentence,
      interactionId: id,
      conversationId: isSeen ? row.conversationId : null,
      by: row.by,
      at: row.publishedAt.toISOString(),
    };
  });
}

function keysOf(text: string): SaidKeys {
  const keys = known.get(text) ?? saidKeys(text);
  known.delete(text);
  known.set(text, keys);
  for (const old of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(old);
  }
  return keys;
}

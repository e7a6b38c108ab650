import { after, HOUR, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { type Said, type SharedWord, sharedWords } from "../rules/shared-words";
import type { Candidate } from "./candidate";

const MOST = 300;
/** So many of one person count; more is one person's noise. */
const MOST_EACH = 3;
/** Of the posts of a spike so many are kept, the newest first. */
const KEPT = 50;

interface Row extends Said {
  id: string;
}

export interface SaidNow {
  postIds: string[];
  words: SharedWord[];
  people: number;
  /** What came, of each person three at most. */
  voices: number;
}

/** What was said in the window of a spike: its newest posts, how many people, and the words they share and others did not. */
export async function readSaid(ctx: Ctx, spike: Candidate): Promise<SaidNow> {
  const now = ctx.now();
  const from = after(now, -Math.max(spike.windowMinutes, 15) * MINUTE);
  const within = after(now, -spike.windowMinutes * MINUTE);
  const read = (posts: Sql) => ctx.db.$queryRaw<(Row & { isWithin: boolean })[]>`${posts}`;
  const [said, before] = await Promise.all([
    read(postsOf(spike, from, now, within)),
    read(postsOf(spike, after(now, -365 * 24 * HOUR), after(from, -HOUR), within)),
  ]);
  const counted = spike.cause === "post" ? said : said.filter(({ isWithin }) => isWithin);
  const perPerson = countEach(counted);
  return {
    postIds: [
      ...new Set([...(spike.interactionId ? [spike.interactionId] : []), ...said.map(({ id }) => id)]),
    ].slice(0, KEPT),
    words: sharedWords(said, before),
    people: perPerson.length,
    voices: perPerson.reduce((sum, each) => sum + Math.min(MOST_EACH, each), 0),
  };
}

function countEach(said: readonly Said[]): number[] {
  const each = new Map<string, number>();
  for (const { by } of said) each.set(by, (each.get(by) ?? 0) + 1);
  return [...each.values()];
}

function postsOf({ cause, subjectId }: Candidate, from: Date, to: Date, within: Date): Sql {
  switch (cause) {
    case "account":
      return sql`SELECT i.id, i."customerId"::text AS by, i.text, i."receivedAt" >= ${within}::timestamptz AS "isWithin"
        FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
        WHERE i."accountId" = ${subjectId}::uuid AND i.direction = 'inbound'
          AND i."receivedAt" - i."publishedAt" < interval '15 minutes'
          AND i."receivedAt" >= ${from}::timestamptz AND i."receivedAt" <= ${to}::timestamptz
          AND c."importId" IS NULL AND (i."opensTurn" OR i."conversationId" IS NULL)
        ORDER BY i."receivedAt" DESC LIMIT ${MOST}::int`;
    case "query":
      return sql`SELECT p.id, p."authorExternalId" AS by, p.text, m."foundAt" >= ${within}::timestamptz AS "isWithin"
        FROM "ListenedMatch" m JOIN "ListenedPost" p ON p.id = m."postId"
        WHERE m."queryId" = ${subjectId}::uuid AND m."foundAt" >= ${from}::timestamptz AND m."foundAt" <= ${to}::timestamptz
        ORDER BY m."foundAt" DESC LIMIT ${MOST}::int`;
    case "post":
      return sql`SELECT i.id, i."customerId"::text AS by, i.text, true AS "isWithin"
        FROM "Interaction" p JOIN "Thread" own ON own.id = p."threadId"
          JOIN "Thread" t ON t.channel = own.channel AND t.place = own.place
          JOIN "Interaction" i ON i."threadId" = t.id AND i.direction = 'inbound'
        WHERE p.id = ${subjectId}::uuid AND i."receivedAt" >= ${from}::timestamptz
          AND i."receivedAt" <= ${to}::timestamptz
        ORDER BY i."receivedAt" DESC LIMIT ${MOST}::int`;
  }
}

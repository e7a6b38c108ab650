import { importHistory } from "@/lib/conversations/import/import-history";
import type { ImportedHistory, ImportHistory } from "@/lib/conversations/import/wish";
import type { HistoryError } from "@/lib/conversations/import-schemas";
import type { TestDatabase } from "./database";

export type Imported = ImportedHistory & { rejects: string[] };

const PLAIN = { name: "file", zone: null, account: null, charset: null, isDryRun: false };

/** Imports bytes as they would lie in a file, in pieces of a few bytes. */
export async function importBytes(
  database: TestDatabase,
  bytes: Uint8Array | string,
  wish: Partial<ImportHistory> = {},
): Promise<Imported> {
  const rejects: string[] = [];
  const whole = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const imported = await importHistory(database.ctx(), {
    ...PLAIN,
    format: "tweets-csv",
    open: () => inPieces(whole, 61),
    onError: ({ line, code }: HistoryError) => rejects.push(`${line} ${code}`),
    ...wish,
  });
  return { ...imported, rejects };
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const TWEETS_HEAD =
  "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";

/** One row of the CSV form; `minute` counts from noon. */
export function tweet(
  id: string | number,
  author: string,
  minute: number,
  inReplyTo: string | number = "",
  text = /^\d/.test(author) ? "@NorthwindHelp where is my bag?" : "@700 We are looking. ^GT",
): string {
  const at = new Date(Date.UTC(2017, 9, 31, 12, minute)).toISOString();
  const quoted = text.replaceAll('"', '""');
  return `${id},${author},${/^\d/.test(author) ? "True" : "False"},${at},"${quoted}",,${inReplyTo}\n`;
}

/** Takes out all of the history, and what was imported. */
export async function clear(database: TestDatabase): Promise<void> {
  const { db } = database;
  const inOrder = [
    ...[
      db.turn,
      db.conversationAct,
      db.interactionAccount,
      db.interaction,
      db.thread,
      db.conversation,
      db.historyImport,
    ],
    ...[db.handle, db.customer, db.account, db.change, db.erasedKey],
  ] as { deleteMany(): Promise<unknown> }[];
  for (const table of inOrder) await table.deleteMany();
}

/** Everything an import left, in words that do not depend on ids made here. */
export function historyOf(database: TestDatabase): Promise<unknown[]> {
  return database.db.$queryRaw`
    SELECT t.place, h."externalId" AS person, c.status, c."openedAt", c."resolvedAt", c."importId" IS NOT NULL AS imported,
      a.handle AS account,
      (SELECT jsonb_agg(jsonb_build_array(i."externalId", i.direction, i."publishedAt", i.text, i."opensTurn",
        (SELECT p."externalId" FROM "Interaction" p WHERE p.id = i."inReplyToId")) ORDER BY i."publishedAt", i."externalId")
        FROM "Interaction" i WHERE i."threadId" = t.id) AS said,
      (SELECT jsonb_agg(jsonb_build_array(u.position, u."startedAt", u."endedAt", u.ending, u."closeReason", u."targetSeconds")
        ORDER BY u.position) FROM "Turn" u WHERE u."conversationId" = c.id) AS turns
    FROM "Thread" t JOIN "Handle" h ON h.id = t."handleId" LEFT JOIN "Conversation" c ON c.id = t."conversationId"
      LEFT JOIN "Account" a ON a.id = c."accountId"
    ORDER BY t.place, h."externalId"`;
}

/** One line of our own form: a question, its answer two minutes later, a word of thanks that nobody answers. */
export function recordedLine(n: number, more: object = {}): string {
  const at = (minute: number) => new Date(Date.UTC(2024, 2, 1, 0, n * 5 + minute)).toISOString();
  return JSON.stringify({
    account: "NorthwindHelp",
    conversation: `${n}0`,
    customer: { id: String(70_000 + n), username: `jo${n}`, name: `Jo ${n}` },
    messages: [
      { id: `${n}1`, from: "customer", at: at(0), text: "My parcel is late, where is it?" },
      { id: `${n}2`, from: "us", at: at(2), text: "It comes tomorrow. ^GT", inReplyTo: `${n}1` },
      { id: `${n}3`, from: "customer", at: at(3), text: "Thank you!", inReplyTo: `${n}2` },
    ],
    ...more,
  });
}

/** Two people, answers in parts, one who was never answered, an orphan, a bystander; out of order. */
export const TWEETS = [
  tweet(3, "NorthwindHelp", 12, 1),
  tweet(1, "700", 0),
  tweet(2, "NorthwindHelp", 7, 1),
  tweet(4, "700", 20, 3, "@NorthwindHelp still nothing"),
  tweet(5, "NorthwindHelp", 95, 4),
  tweet(6, "800", 3, "", "Dear @NorthwindHelp, nobody answers me"),
  tweet(8, "700", 40, 77, "@NorthwindHelp and this?"),
  tweet(9, "NorthwindHelp", 41, 8),
  tweet(10, "900", 4, 1, "@700 @NorthwindHelp oh dear"),
];
export const TWEETS_FILE = TWEETS_HEAD + TWEETS.join("");

/** How much of everything there is. */
export async function countsIn({ db }: TestDatabase) {
  const [interactions, conversations, turns, changes, customers, accounts] = await Promise.all([
    ...[db.interaction.count(), db.conversation.count(), db.turn.count(), db.change.count()],
    ...[db.customer.count(), db.account.count()],
  ]);
  return { interactions, conversations, turns, changes, customers, accounts };
}

import { Client } from "pg";
import type { Desk } from "./conversation-rows";
import type { TestDatabase } from "./database";

const CHUNK = 10_000;

/**
 * Many conversations at once: a tenth open, the rest resolved, five interactions each, three quarters for
 * one team, some for the other, some for none. Customers are shared by about four conversations.
 */
export async function seedMany(
  { db, url }: TestDatabase,
  desk: Desk,
  count: number,
  options: { interactions?: number; overdueHours?: number; openShare?: number } = {},
): Promise<void> {
  const customers = Math.max(1, Math.ceil(count / 4));
  const { interactions = 5, overdueHours = 1, openShare = 10 } = options;
  const run = (statement: string) => db.$executeRawUnsafe(statement);
  const id = (kind: number, n: string) =>
    `('${kind.toString().padStart(8, "0")}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
  const at = `'2026-11-23T09:00:00Z'::timestamptz - interval '${overdueHours} hours' - (n % 100000) * interval '1 second'`;
  const team = `CASE WHEN n % 20 = 0 THEN NULL WHEN n % 4 = 0 THEN '${desk.brand}'::uuid ELSE '${desk.care}'::uuid END`;
  const assignee = `CASE WHEN n % 3 = 0 THEN '${desk.greta.agentId}'::uuid WHEN n % 3 = 1 THEN '${desk.linda.agentId}'::uuid END`;
  await run(
    `INSERT INTO "Customer" (id, "displayName", "createdAt") SELECT ${id(1, "n")}, 'Person ' || n, now() FROM generate_series(1, ${customers}) n`,
  );
  await run(`INSERT INTO "Handle" (id, channel, "externalId", "customerId", username, "displayName", "createdAt")
    SELECT ${id(2, "n")}, 'x', 'h' || n, ${id(1, "n")}, 'person' || n, 'Person ' || n, now() FROM generate_series(1, ${customers}) n`);
  for (let from = 1; from <= count; from += CHUNK) {
    const span = `generate_series(${from}, ${Math.min(count, from + CHUNK - 1)}) n`;
    await run(`INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "dueAt", "promisedAt", "turnStartedAt", "targetSeconds",
      "assigneeId", "teamId", "lastChannel", "lastAudience", preview, tags, "reasonIds", "openedAt", "lastInboundAt", "lastInteractionNumber")
    SELECT ${id(3, "n")}, ${id(1, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, CASE WHEN n % ${openShare} = 0 THEN 'open' ELSE 'resolved' END,
      1 + n % 2, ${at}, ${at}, ${at} - interval '10 minutes', 600, ${assignee.replaceAll("n %", "(n / 10) %")}, ${team.replaceAll("n %", "(n / 10) %")},
      'x', CASE WHEN n % 5 = 0 THEN 'private' ELSE 'public' END, 'Where is my parcel', '{}', '{}', ${at}, ${at}, ${interactions}
    FROM ${span}`);
    await run(`INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
    SELECT ${id(4, "n")}, 'x', 'post:' || n, ${id(2, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, ${id(3, "n")}, ${at} FROM ${span}`);
    await run(`INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId", number, kind,
      audience, direction, "authorType", text, "publishedAt", "receivedAt")
    SELECT ${id(5, `n::bigint * 10 + k`)}, 'x', 'post:' || n || '.' || k, ${id(4, "n")}, ${id(3, "n")}, ${id(1, `(n % ${customers}) + 1`)},
      ${id(2, `(n % ${customers}) + 1`)}, '${desk.account}'::uuid, k, 'post', 'public', CASE WHEN k % 2 = 1 THEN 'inbound' ELSE 'outbound' END,
      CASE WHEN k % 2 = 1 THEN 'customer' ELSE 'account' END, 'Where is my parcel ' || n, ${at} + k * interval '1 minute', ${at} + k * interval '1 minute'
    FROM ${span}, generate_series(1, ${interactions}) k`);
  }
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query("VACUUM ANALYZE").finally(() => owner.end());
}

import { Client } from "pg";
import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";

const PER_CONVERSATION = 5;
const BATCH = 100_000;

/** What the made-up rows say: SQL of a text from a number, and of a name from `n`. */
export interface MadeUp {
  text(number: string): string;
  name: string;
  /** Lie on disk in the order of time, as they would have come. */
  isInOrder: boolean;
}

/**
 * Fills a seeded desk with made-up conversations of five interactions each: one in ten is open, due times spread over four
 * hours around now, a third of the open ones assigned. Set-based, as the owner, without foreign key checks.
 */
export async function fill(
  ownerUrl: string,
  conversations: number,
  say: (line: string) => void,
  made: MadeUp = PLAIN,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query("set synchronous_commit = off");
  await client.query("set maintenance_work_mem = '512MB'");
  const { rows: slow } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where indexdef like '%USING gin%' and tablename in ('Interaction', 'Customer', 'Handle')`,
  );
  for (const { name } of slow) await client.query(`drop index ${name}`);
  await client.query(IDS);
  for (let from = 1; from <= conversations; from += BATCH) {
    const to = Math.min(from + BATCH - 1, conversations);
    for (const statement of statements(made)) await client.query(statement, [from, to]);
    if (conversations > BATCH) say(`${to} of ${conversations} conversations`);
  }
  if (made.isInOrder) await client.query(`cluster "Interaction" using interaction_newest`);
  for (const { definition } of slow) await client.query(definition);
  await client.query("analyze");
  await client.end();
}

/** Ids by table and number, so that rows of one conversation find each other without a look-up. */
const IDS = `create or replace function bench_id(room int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(room), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$`;

const CARE = `(select id from "Team" where name = 'Care')`;
const ACCOUNT = `(select id from "Account" where handle = '@NorthwindHelp')`;
const AGENTS = `(select array_agg(id order by email) from "Agent" where role = 'agent')`;
const TEXT = `'@NorthwindHelp message ' || n || ' about flight NW ' || (n % 900) || ', ' ||
  (array['delayed', 'bag missing', 'refund please', 'seat change', 'thank you', 'wrong parcel'])[1 + n % 6] || case when n % 997 = 0 then ' marzipan' else '' end`;

const PLAIN: MadeUp = { text: () => TEXT, name: `'Person ' || n`, isInOrder: false };

const statements = ({ text, name }: MadeUp): readonly string[] => [
  `insert into "Customer" (id, "displayName", "createdAt") select bench_id(1, n), ${name}, now() from generate_series($1::bigint, $2::bigint) n`,
  `insert into "Handle" (id, channel, "externalId", "customerId", username, "displayName", followers, "createdAt")
   select bench_id(2, n), 'x', 'b' || n, bench_id(1, n), 'person_' || n, ${name}, n % 5000, now() from generate_series($1::bigint, $2::bigint) n`,
  `insert into "Conversation" (id, "customerId", "accountId", status, rank, "dueAt", "promisedAt", "turnStartedAt", "targetSeconds", "assigneeId",
     "teamId", language, "lastChannel", "lastAudience", preview, tags, "reasonIds", "openedAt", "lastInboundAt", "resolvedAt", "lastInteractionNumber")
   select bench_id(3, n), bench_id(1, n), ${ACCOUNT}, case when n % 10 = 0 then 'open' when n % 10 = 1 then 'waiting' else 'resolved' end, 1,
     case when n % 10 = 0 then at + interval '10 minutes' end, case when n % 10 = 0 then at + interval '10 minutes' end,
     case when n % 10 = 0 then at end, case when n % 10 = 0 then 600 end,
     case when n % 10 = 0 and n % 30 = 0 then (${AGENTS})[1 + n % 2] end, ${CARE}, 'en', 'x', case when n % 4 = 0 then 'private' else 'public' end,
     ${text(`n * ${PER_CONVERSATION} + ${PER_CONVERSATION - 1}`)}, '{}', '{}', at - interval '1 hour', at, case when n % 10 > 1 then at + interval '1 hour' end, ${PER_CONVERSATION}
   from generate_series($1::bigint, $2::bigint) n,
     lateral (select now() - (n * 7919 % 14400) * interval '1 second' - case when n % 10 = 0 then interval '0' else (n % 300) * interval '1 day' end as at) t`,
  `insert into "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
   select bench_id(4, n), 'x', 'post:b' || n, bench_id(2, n), ${ACCOUNT}, bench_id(3, n), now() from generate_series($1::bigint, $2::bigint) n`,
  `insert into "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId", "agentId", number, kind, audience,
     direction, "authorType", text, language, "publishedAt", "receivedAt", initials, "isNative", "mayApiReply")
   select bench_id(5, n * ${PER_CONVERSATION} + k), 'x', 'post:b' || n || '-' || k, bench_id(4, n), bench_id(3, n), bench_id(1, n), bench_id(2, n),
     ${ACCOUNT}, case when k % 2 = 1 then (${AGENTS})[1 + n % 2] end, k + 1, 'post', 'public', case when k % 2 = 0 then 'inbound' else 'outbound' end,
     case when k % 2 = 0 then 'customer' else 'agent' end, ${text(`n * ${PER_CONVERSATION} + k`)}, 'en', at, at, case when k % 2 = 1 then 'GT' end, k % 2 = 1, case when k % 2 = 0 then true end
   from generate_series($1::bigint, $2::bigint) n, generate_series(0, ${PER_CONVERSATION - 1}) k,
     lateral (select c."lastInboundAt" - (${PER_CONVERSATION - 1} - k) * interval '5 minutes' as at from "Conversation" c where c.id = bench_id(3, n)) t`,
  `insert into "InteractionAccount" ("interactionId", "accountId", "receivedAt")
   select bench_id(5, n * ${PER_CONVERSATION} + k), ${ACCOUNT}, now()
   from generate_series($1::bigint, $2::bigint) n, generate_series(0, ${PER_CONVERSATION - 1}) k`,
  `insert into "Turn" ("conversationId", "firstInteractionId", position, "accountId", channel, audience, "startedAt", "receivedAt", "targetSeconds", "promisedAt", "dueAt", "endedAt", ending, "inboundIds", "lastInboundAt", rules)
   select c.id, bench_id(5, n * ${PER_CONVERSATION} + ${PER_CONVERSATION - 1}), 1, c."accountId", 'x', 'public', c."lastInboundAt", c."lastInboundAt", 600,
     c."lastInboundAt" + interval '10 minutes', c."lastInboundAt" + interval '10 minutes', case when c.status = 'open' then null else c."lastInboundAt" + interval '6 minutes' end,
     case when c.status = 'open' then null else 'answered' end, array[bench_id(5, n * ${PER_CONVERSATION} + ${PER_CONVERSATION - 1})], c."lastInboundAt", ${CLOCK_RULES}
   from generate_series($1::bigint, $2::bigint) n join "Conversation" c on c.id = bench_id(3, n)`,
];

import { Client } from "pg";

const BATCH = 100_000;

/**
 * Fills a seeded desk with conversations spread over the twelve months before now: more of them in some months, at midday
 * and in the week; one to three turns each over four accounts, three channels, 40 agents, six languages; a few spam,
 * closers, closed without an answer, flagged, still open, and inbound that opens no turn. Set-based, as the owner.
 */
export async function fillYear(
  ownerUrl: string,
  conversations: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  for (const setting of [
    "session_replication_role = replica",
    "synchronous_commit = off",
    "maintenance_work_mem = '512MB'",
  ])
    await client.query(`set ${setting}`);
  const { rows: slow } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where indexdef not like '%UNIQUE%'
     and tablename in ('Interaction', 'Customer', 'Handle', 'Conversation', 'Turn')`,
  );
  for (const { name } of slow) await client.query(`drop index "${name}"`);
  for (const statement of GROUND) await client.query(statement);
  for (let from = 1; from <= conversations; from += BATCH) {
    const to = Math.min(from + BATCH - 1, conversations);
    await client.query("truncate bench_turn");
    await client.query(TURNS, [from, to, conversations]);
    for (const statement of ROWS) await client.query(statement);
    if (conversations > BATCH) say(`${to} of ${conversations} conversations`);
  }
  for (const { definition } of slow) await client.query(definition);
  await client.query("vacuum analyze");
  await client.end();
}

const GROUND = [
  `create or replace function bench_id(room int, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(room), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$`,
  // Between 0 and 1, always the same for the same numbers.
  `create or replace function bench_random(n bigint, salt int) returns float8 language sql immutable as $$
    select ((hashint8extended(n, salt) >> 11) & 1048575)::float8 / 1048576 $$`,
  `create unlogged table if not exists bench_turn (n bigint, k int, at timestamptz, seconds float8, kind text, inbounds int, place int, "isOpen" boolean)`,
  `insert into "Agent" (id, "displayName", email, role, "createdAt") select bench_id(8, n), 'Agent ' || n, 'bench' || n || '@northwind.example', 'agent', now()
    from generate_series(1, 40) n on conflict do nothing`,
  `insert into "ContactReason" (id, name, "createdAt") select bench_id(7, n), 'Bench ' || n, now() from generate_series(0, 19) n on conflict do nothing`,
  `insert into "Account" (id, channel, purpose, handle, "displayName", "teamId", "createdAt")
    select bench_id(9, n), (array['x', 'x', 'email', 'phone'])[n], 'care', 'bench' || n, 'Bench ' || n,
      (select id from "Team" order by name limit 1 offset n % 2), now() from generate_series(1, 4) n on conflict do nothing`,
];

/** Conversations $1 to $2 of $3: the later the number, the later the day. */
const TURNS = `insert into bench_turn
  select n, k, c.at + (k - 1) * interval '3 hours' * (0.2 + bench_random(n, 20 + k)),
    18 * power(1 / (bench_random(n, 30 + k) + 0.0005), 1.25) + bench_random(n, 40 + k),
    case when k > 1 and bench_random(n, 50 + k) < 0.1 then 'closer'
      when bench_random(n, 50 + k) > 0.99 then 'spam' when bench_random(n, 50 + k) > 0.95 then 'closed' else 'answered' end,
    case when bench_random(n, 60 + k) < 0.2 then 2 else 1 end, 1 + floor(bench_random(n, 3) * 4)::int,
    k = c.turns and c.at > now() - interval '3 days' and bench_random(n, 5) < 0.1
  from generate_series($1::bigint, $2::bigint) n,
    lateral (select (n - 0.5) / $3 as u, 1 + (bench_random(n, 1) < 0.5)::int + (bench_random(n, 1) < 0.15)::int as turns) a,
    lateral (select now() - interval '365 days' * (1 - u - 0.25 * sin(6.2832 * u) / 6.2832) as day) d,
    lateral (select least(date_trunc('day', day) + interval '8 hours' * (bench_random(n, 10) + bench_random(n, 11) + bench_random(n, 12)),
      now() - interval '2 minutes') as at, a.turns) c,
    generate_series(1, c.turns) k`;

const ACCOUNT = `bench_id(9, place)`;
const CHANNEL = `(array['x', 'x', 'email', 'phone'])[place]`;
const AUDIENCE = `case when place <= 2 and bench_random(n, 7) < 0.7 then 'public' else 'private' end`;
const TEAM = `(select id from "Team" order by name limit 1 offset place % 2)`;
const LANGUAGE = `(array['en', 'en', 'en', 'de', 'es', 'fr', 'ja', 'pt'])[1 + floor(bench_random(n, 8) * 8)::int]`;
const TARGET = `(array[600, 600, 14400, 900])[place]`;
const ENDED = `case when "isOpen" then null else least(at + seconds * interval '1 second', greatest(now(), at)) end`;

const ROWS = [
  `insert into "Customer" (id, "displayName", "createdAt") select bench_id(1, n), 'Person ' || n, min(at) from bench_turn group by n`,
  `insert into "Handle" (id, channel, "externalId", "customerId", username, "displayName", "createdAt")
   select bench_id(2, n), ${CHANNEL}, 'r' || n, bench_id(1, n), 'person_' || n, 'Person ' || n, at from bench_turn where k = 1`,
  `insert into "Conversation" (id, "customerId", "accountId", status, rank, "dueAt", "teamId", language, "lastChannel", "lastAudience", preview, tags,
     "reasonIds", "openedAt", "lastInboundAt", "resolvedAt", "lastInteractionNumber")
   select bench_id(3, n), bench_id(1, n), ${ACCOUNT}, case when bool_or("isOpen") then 'open' else 'resolved' end, 1,
     case when bool_or("isOpen") then max(at) + interval '10 minutes' end, ${TEAM}, ${LANGUAGE}, ${CHANNEL}, ${AUDIENCE}, 'Where is my parcel ' || n,
     case when bench_random(n, 9) < 0.05 then array['refund'] else '{}' end,
     case when bench_random(n, 13) < 0.3 then array[bench_id(7, floor(bench_random(n, 14) * 20)::bigint)] else '{}' end, min(at), max(at),
     case when bool_or("isOpen") then null else max(at) + interval '1 hour' end, 6 from bench_turn group by n, place`,
  `insert into "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
   select bench_id(4, n), ${CHANNEL}, 'post:r' || n, bench_id(2, n), ${ACCOUNT}, bench_id(3, n), at from bench_turn where k = 1`,
  `insert into "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId", "agentId", number, kind, audience,
     direction, "authorType", text, language, "publishedAt", "receivedAt", "isNative", "opensTurn")
   select bench_id(5, n * 16 + k * 4 + i), ${CHANNEL}, 'r' || n || '-' || k || '-' || i, bench_id(4, n), bench_id(3, n), bench_id(1, n), bench_id(2, n), ${ACCOUNT},
     case when i = 2 then bench_id(8, 1 + n % 40) end, k * 4 + i, (array['post', 'post', 'email', 'call'])[place], ${AUDIENCE},
     case when i = 2 then 'outbound' else 'inbound' end, case i when 2 then 'agent' when 3 then 'system' else 'customer' end, 'Parcel ' || n, ${LANGUAGE},
     said, said + interval '2 seconds', i = 2, i < 3
   from bench_turn, generate_series(0, 3) i,
     lateral (select case i when 0 then at when 2 then ${ENDED} else at + interval '10 seconds' end as said) s
   where i = 0 or (i = 1 and inbounds = 2) or (i = 2 and kind = 'answered' and not "isOpen") or (i = 3 and k = 1 and n % 50 = 0)`,
  `insert into "Turn" ("conversationId", "firstInteractionId", position, "accountId", channel, audience, "startedAt", "receivedAt", "targetSeconds", "promisedAt",
     "dueAt", "endedAt", ending, "answerId", "closeReason", "movedToPrivate", "inboundIds", "lastInboundAt", "isCloser", "usefulAt", "usefulAnswerId", "agentId",
     "teamId", language, level, rules)
   select bench_id(3, n), bench_id(5, n * 16 + k * 4), k, ${ACCOUNT}, ${CHANNEL}, ${AUDIENCE}, at, at + interval '2 seconds', ${TARGET},
     at + ${TARGET} * interval '1 second', at + ${TARGET} * interval '1 second', ${ENDED},
     case when "isOpen" then null when kind = 'answered' then 'answered' else 'no-reply-needed' end,
     case when kind = 'answered' and not "isOpen" then bench_id(5, n * 16 + k * 4 + 2) end,
     case when not "isOpen" then case kind when 'spam' then 'spam' when 'closed' then 'praise' when 'closer' then 'closer' end end,
     ${AUDIENCE} = 'public' and bench_random(n, 15) < 0.2,
     case inbounds when 1 then array[bench_id(5, n * 16 + k * 4)] else array[bench_id(5, n * 16 + k * 4), bench_id(5, n * 16 + k * 4 + 1)] end,
     at + (inbounds - 1) * interval '10 seconds', kind = 'closer',
     case when kind = 'answered' and not "isOpen" then ${ENDED} + case when bench_random(n, 16) < 0.15 then interval '12 minutes' else interval '0' end end,
     case when kind = 'answered' and not "isOpen" then bench_id(5, n * 16 + k * 4 + 2) end, case when kind = 'answered' and not "isOpen" then bench_id(8, 1 + n % 40) end,
     ${TEAM}, ${LANGUAGE}, case when bench_random(n, 17) < 0.03 then 2 else 0 end, 1
   from bench_turn`,
];

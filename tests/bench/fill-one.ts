import { Client } from "pg";

const COUNT = 5000;

/** One person of a hundred conversations over three years: posts, messages, mails and calls, some long, some with emoji. */
export async function fillOne(
  ownerUrl: string,
): Promise<{ customerId: string; conversationId: string; middle: string }> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query(
    `update "Conversation" set "customerId" = bench_id(1, 1) where id in (select bench_id(3, n) from generate_series(1, 100) n)`,
  );
  await client.query(
    `delete from "Interaction" where "conversationId" in (select bench_id(3, n) from generate_series(1, 100) n)`,
  );
  await client.query(
    `insert into "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId", "agentId", number, kind,
       audience, direction, "authorType", text, language, "publishedAt", "receivedAt", "isNative")
     select bench_id(8, n), (array['x', 'x', 'email', 'phone'])[1 + n % 4], 'one:' || n, bench_id(4, 1 + n / 50), bench_id(3, 1 + n / 50), bench_id(1, 1), bench_id(2, 1),
       (select id from "Account" where handle = '@NorthwindHelp'), case when n % 3 = 0 then (select id from "Agent" where email = 'greta@northwind.example') end, n,
       (array['post', 'direct_message', 'email', 'call'])[1 + n % 4], case when n % 4 = 0 then 'public' else 'private' end,
       case when n % 3 = 0 then 'outbound' else 'inbound' end, case when n % 3 = 0 then 'agent' else 'customer' end,
       'number ' || n || ' ' || repeat('about the bag that never came ', (n * 7 % 11)) || case when n % 50 = 0 then repeat('😀', 280) when n % 33 = 0 then ' حقيبتي ضاعت' else '' end,
       'en', now() - (${COUNT} - n) * interval '5 hours', now() - (${COUNT} - n) * interval '5 hours', n % 3 = 0
     from generate_series(0, ${COUNT - 1}) n`,
  );
  await client.query("analyze");
  const { rows } = await client.query<{ customerId: string; conversationId: string; middle: string }>(
    `select bench_id(1, 1) as "customerId", bench_id(3, 100) as "conversationId", bench_id(8, 2500) as middle`,
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error("nothing was filled");
  return row;
}

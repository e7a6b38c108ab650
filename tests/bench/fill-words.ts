import { Client } from "pg";
import { fill, type MadeUp } from "./fill";

/** What people write to a care team most; the rest of a language of 40,000 words is made of syllables. */
const COMMON = `'{the,to,my,flight,and,you,i,is,was,bag,please,for,delayed,refund,a,on,help,it,not,have,been,parcel,booking,hours,still,no,me,order,waiting,number,cancelled,gate,seat,with,luggage,today,from,tomorrow,wrong,thanks,café,résumé,zürich,façade,niño,straße,московский,привет,hello,answer,phone,mail,where,tracking,delivery,broken,damaged,late,again,nobody,rude}'::text[]`;
const SYLLABLES = `'{ka,lo,mi,ren,tos,ba,vi,du,nel,gar,sha,po,tin,wer,ul,mo,fes,ri,cha,lan,ste,bro,gi,nu,dar,el,vo,pim,tra,sol,qui,her,jas,no,pel,ork,di,mun,fra,zet}'::text[]`;
const FIRST = `'{Jo,Maria,José,Ana,Łukasz,Zoë,Müge,Ivan,Иван,Søren,Chloé,Priya,Wei,Fatima,Omar,Lena,Björn,Siobhán,Noor,Emeka}'::text[]`;
const LAST = `'{Winter,Núñez,Grünwald,Okafor,Kowalska,Петров,García,Lindqvist,O’Brien,Müller,Yılmaz,Haddad,Chen,Silva,Dubois,Novák,Rossi,Tanaka,Ahmed,Berg}'::text[]`;

const WORDY: MadeUp = { text: (number) => `bench_text(${number})`, name: "bench_name(n)", isInOrder: true };

const FUNCTIONS = [
  `create or replace function bench_word(rank int) returns text language sql immutable as $$
    select case when rank < 61 then (${COMMON})[rank + 1]
      else (${SYLLABLES})[1 + rank % 40] || (${SYLLABLES})[1 + rank / 40 % 40] || (${SYLLABLES})[1 + rank / 1600 % 40] end $$`,
  `create or replace function bench_text(n bigint) returns text language sql immutable as $$
    select '@NorthwindHelp ' || string_agg(bench_word((40000 * power((hashint8extended(n * 64 + w, 7) & 16777215) / 16777216.0, 4))::int), ' ')
      || case n % 40 when 0 then ', call me at +1 (202) 555-' || lpad((n % 10000)::text, 4, '0')
        when 1 then ', locator ' || upper(substr(md5(n::text), 1, 6)) else '' end
    from generate_series(1, 14) w $$`,
  `create or replace function bench_name(n bigint) returns text language sql immutable as $$
    select (${FIRST})[1 + n % 20] || ' ' || (${LAST})[1 + n / 20 % 20] || case when n < 400 then '' else ' ' || bench_word((n / 400 + 61)::int) end $$`,
];

const HANDLES = [
  `insert into "Handle" (id, channel, "externalId", "customerId", "displayName", "createdAt")
   select bench_id(6, n), 'email', 'person' || n || '@post.example', bench_id(1, n), bench_name(n), now() from generate_series(5, $1::bigint, 5) n`,
  `insert into "Handle" (id, channel, "externalId", "customerId", "displayName", "createdAt")
   select bench_id(7, n), 'phone', '+4930' || (1000000 + n), bench_id(1, n), bench_name(n), now() from generate_series(7, $1::bigint, 7) n`,
];

/**
 * Fills a seeded desk with five times as many interactions as conversations, of words as people use them: few often,
 * most seldom, drawn so that every run reads the same. Some of the people have addresses and numbers.
 */
export async function fillWithWords(
  ownerUrl: string,
  conversations: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  for (const made of FUNCTIONS) await client.query(made);
  await fill(ownerUrl, conversations, say, WORDY);
  for (const statement of HANDLES) await client.query(statement, [conversations]);
  await client.query(
    `insert into "SearchWord" (word, uses, "checkedAt")
     select word, ndoc, now() from ts_stat('select words from "Interaction"') where word ~ '^[^0-9~]{4,40}$' on conflict do nothing`,
  );
  await client.query("analyze");
  await client.end();
}

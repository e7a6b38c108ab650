import { Pool } from "pg";
import { parseQuery } from "@/lib/search/rules/parse-query";
import { queryTerms } from "@/lib/search/rules/query-terms";
import { startHouse } from "../support/house";
import { fillWithWords } from "./fill-words";
import { floodSearch } from "./flood";
import { get } from "./get";
import { crewOf } from "./sign-in";
import { percentile, table } from "./timing";

/** Five interactions each: a million. */
const CONVERSATIONS = 200_000;
/** Enough that an agent's share of searches is never what is measured. */
const CREW = 40;
const ROUNDS = 40;

const hex = (n: number) => (n * 2_654_435_761).toString(16).slice(0, 3);
/** What agents ask, drawn by a number. */
const KINDS: readonly (readonly [label: string, query: (n: number) => string, isText: boolean])[] = [
  ["a common word", (n) => ["refund", "luggage", "delayed", "the", "phone"][n % 5] ?? "", true],
  [
    "a rare word",
    (n) => `${["kalo", "mitos", "shapo", "nelgar"][n % 4]}${["ka", "vi", "du", "ren"][n % 3]}`,
    true,
  ],
  ["two words", (n) => ["refund luggage", "rude nobody", "cafe zurich", "gate seat"][n % 4] ?? "", true],
  ["a word begun", (n) => ["ref", "lug", "kal", "tra", "br"][n % 5] ?? "", true],
  [
    "words in a row",
    (n) => ['"my flight"', '"rude nobody"', '"broken damaged"', '"delivery late"'][n % 4] ?? "",
    true,
  ],
  ["a word without another", (n) => ["refund -the", "luggage -flight", "rude -my"][n % 3] ?? "", true],
  ["a name", (n) => ["jose nunez", "lukasz kowalska", "иван петров", "zoe"][n % 4] ?? "", false],
  ["a username", (n) => `@person_${1 + ((n * 7919) % CONVERSATIONS)}`, false],
  ["an address", (n) => `person${5 * (1 + ((n * 797) % 30_000))}@post.example`, false],
  ["a number", (n) => `030 ${1_000_000 + 7 * (1 + ((n * 797) % 20_000))}`, false],
  ["a number in a text", (n) => `(202) 555-${String((n * 40) % 10_000).padStart(4, "0")}`, true],
  ["a locator begun", (n) => hex(n + 1), true],
  ["a word mistyped", (n) => ["refnud", "lugage", "delayd", "cancellde"][n % 4] ?? "", false],
  ["a word, one person's", (n) => `from:@person_${1 + ((n * 7919) % CONVERSATIONS)} refund`, false],
  [
    "a word, in ten days",
    (n) => `luggage status:resolved after:${day(30 + (n % 50))} before:${day(20 + (n % 50))}`,
    false,
  ],
  ["filters alone", (n) => `agent:^${["GT", "LM"][n % 2]} channel:x`, false],
];

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Search over a million interactions by what agents ask, beside the bare words of the same run; then with one agent flooding. */
export async function benchSearch(say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["web"] });
  const pool = new Pool({ connectionString: house.databaseUrl, max: 4 });
  try {
    await fillWithWords(house.databaseUrl, CONVERSATIONS, say);
    const crew = await crewOf(house, CREW);
    let call = 0;
    const search = (q: string) =>
      get(`${house.url}/api/v1/search?q=${encodeURIComponent(q)}`, {
        cookie: crew[call++ % crew.length] ?? "",
      });
    const bare = (q: string) =>
      pool.query(
        `select id from "Interaction" where words @@ search_query($1) order by "publishedAt" desc, id desc limit 31`,
        [
          JSON.stringify(
            queryTerms(parseQuery(q)).wanted.map((term) => ({
              ...term,
              endings: term.digits ? [term.digits] : [],
            })),
          ),
        ],
      );
    for (const [, query] of KINDS) await search(query(1));
    const all: number[] = [];
    const rows: (string | number)[][] = [];
    for (const [label, query, isText] of KINDS) {
      const taken = await each(ROUNDS, (n) => search(query(n)));
      const plain = isText ? percentile(await each(ROUNDS, (n) => bare(query(n))), 0.5) : null;
      all.push(...taken);
      const p50 = percentile(taken, 0.5);
      rows.push([
        label,
        p50,
        percentile(taken, 0.95),
        plain ?? "",
        plain ? `${(p50 / plain).toFixed(1)} ×` : "",
        "",
      ]);
    }
    rows.push(["all of them", percentile(all, 0.5), percentile(all, 0.95), "", "", "p50 ≤ 30, p95 ≤ 100"]);
    const head = ["search, 1,000,000 interactions", "p50 ms", "p95 ms", "bare SQL", "of SQL", "target"];
    say("one agent floods");
    const flooded = await floodSearch(house.url, crew, (n) => KINDS[n % KINDS.length]?.[1](n) ?? "");
    return `${table(head, rows)}\n\n${flooded}`;
  } finally {
    await pool.end();
    await house.stop();
  }
}

async function each(rounds: number, call: (n: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const begun = performance.now();
    await call(n);
    taken.push(performance.now() - begun);
  }
  return taken;
}

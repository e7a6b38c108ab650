import { Client } from "pg";
import { startHouse } from "../support/house";
import { fill } from "./fill";
import { get } from "./get";
import { cookieOf } from "./sign-in";
import { type Timing, table, time } from "./timing";

interface Measured {
  size: number;
  sqlList: Timing;
  bare: Timing;
  listJson: Timing;
  listPage: Timing;
  openJson: Timing;
  openPage: Timing;
  newest: Timing;
  counts: Timing;
}

/** The inbox's first page and one conversation at several sizes, beside a bare SQL query and a bare Next handler of the same run. */
export async function benchInbox(sizes: readonly number[], say: (line: string) => void): Promise<string> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(size, say));
  return report(measured);
}

async function measure(size: number, say: (line: string) => void): Promise<Measured> {
  const house = await startHouse({ parts: ["web"] });
  try {
    await fill(house.databaseUrl, size, say);
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    const cookie = await cookieOf(house, "greta@northwind.example");
    const headers = { cookie };
    const first = JSON.parse(
      (await get(`${house.url}/api/v1/conversations?limit=50`, headers)).toString(),
    ) as { data: { id: string }[] };
    const ids = first.data.map(({ id }) => id);
    let turn = 0;
    const anyId = () => ids[turn++ % ids.length] ?? "";
    say(`${size}: measuring`);
    const result = {
      size,
      sqlList: await time(() =>
        client.query(
          `select * from "Conversation" where status = 'open' order by rank, "dueAt", id limit 50`,
        ),
      ),
      bare: await time(() => get(`${house.url}/api/health`)),
      listJson: await time(() => get(`${house.url}/api/v1/conversations?limit=50`, headers)),
      listPage: await time(() => get(`${house.url}/inbox`, headers), 100),
      openJson: await time(() => get(`${house.url}/api/v1/conversations/${anyId()}`, headers)),
      openPage: await time(() => get(`${house.url}/inbox/${anyId()}`, headers), 100),
      newest: await time(() =>
        get(`${house.url}/api/v1/conversations?limit=50&sort=newest&status=open,waiting,resolved`, headers),
      ),
      counts: await time(() => get(`${house.url}/api/v1/conversations/counts`, headers)),
    };
    await client.end();
    return result;
  } finally {
    await house.stop();
  }
}

type Row = Exclude<keyof Measured, "size">;

const ROWS: readonly [Row, string, string][] = [
  ["sqlList", "bare SQL: 50 open by due", ""],
  ["bare", "bare Next handler", ""],
  ["listJson", "list as JSON", "≤ 4 ms, ≥ 500/s"],
  ["listPage", "list as page", "≤ 20 ms, ≥ 100/s"],
  ["openJson", "open a conversation as JSON", ""],
  ["openPage", "open a conversation as page", "≤ 20 ms"],
  ["newest", "newest of all states as JSON", ""],
  ["counts", "counts of the queue", ""],
];

function report(all: readonly Measured[]): string {
  const smallest = all[0];
  const rows = ROWS.flatMap(([key, label, target]) =>
    all.map((at) => [
      label,
      at.size.toLocaleString("en"),
      at[key].p50,
      at[key].p95,
      at[key].perSecond,
      `${(at[key].p50 / at.sqlList.p50).toFixed(1)} ×`,
      `${(at[key].p50 / at.bare.p50).toFixed(1)} ×`,
      smallest ? `${(at[key].p50 / smallest[key].p50).toFixed(2)} ×` : "",
      target,
    ]),
  );
  return table(
    ["", "conversations", "p50 ms", "p95 ms", "/s at c=8", "of SQL", "of Next", "growth", "target"],
    rows,
  );
}

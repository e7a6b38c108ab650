import { Pool } from "pg";
import { startHouse } from "../support/house";
import { fill } from "./fill";
import { get, post } from "./get";
import { crewOf } from "./sign-in";
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
  note: Timing;
  reply: Timing;
}

/** Enough that the limit of calls a second per agent is never what is measured. */
const CREW = 60;

/** The inbox's first page and one conversation at several sizes, beside a bare SQL query and a bare Next handler of the same run. */
export async function benchInbox(sizes: readonly number[], say: (line: string) => void): Promise<string> {
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measure(size, say));
  return report(measured);
}

async function measure(size: number, say: (line: string) => void): Promise<Measured> {
  const house = await startHouse({ parts: ["web"] });
  const pool = new Pool({ connectionString: house.databaseUrl, max: 8 });
  try {
    await fill(house.databaseUrl, size, say);
    const crew = await crewOf(house, CREW);
    let call = 0;
    const someone = () => ({ cookie: crew[call++ % crew.length] ?? "" });
    const { rows: open } = await pool.query<{ id: string }>(
      `select id from "Conversation" where status = 'open' and preview like '%message%' order by id limit 5000`,
    );
    let turn = 0;
    const anyId = () => open[(turn++ * 7919) % open.length]?.id ?? "";
    const conversation = () => `${house.url}/api/v1/conversations/${anyId()}`;
    say(`${size}: measuring`);
    return {
      size,
      sqlList: await time(() =>
        pool.query(`select * from "Conversation" where status = 'open' order by rank, "dueAt", id limit 50`),
      ),
      bare: await time(() => get(`${house.url}/api/health`)),
      listJson: await time(() => get(`${house.url}/api/v1/conversations?limit=50`, someone())),
      listPage: await time(() => get(`${house.url}/inbox`, someone()), 100),
      openJson: await time(() => get(conversation(), someone())),
      openPage: await time(() => get(`${house.url}/inbox/${anyId()}`, someone()), 100),
      newest: await time(() =>
        get(`${house.url}/api/v1/conversations?limit=50&sort=newest&status=open,waiting,resolved`, someone()),
      ),
      counts: await time(() => get(`${house.url}/api/v1/conversations/counts`, someone())),
      note: await time(() => post(`${conversation()}/notes`, someone(), { text: `Looked into it, ${turn}` })),
      reply: await time(() =>
        post(`${conversation()}/replies`, someone(), {
          channel: "x",
          audience: "public",
          text: `We are on it, number ${turn}.`,
        }),
      ),
    };
  } finally {
    await pool.end();
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
  ["note", "note, committed", "≤ 15 ms"],
  ["reply", "reply, signed and queued", "≤ 15 ms"],
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

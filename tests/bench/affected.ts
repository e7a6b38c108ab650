import { Readable } from "node:stream";
import { Client } from "pg";
import { getJob } from "@/lib/customers/get-job";
import type { Job } from "@/lib/customers/job-schemas";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { startHouse, type TestHouse } from "../support/house";
import { openHouseDesk, until } from "../support/house-desk";
import { forgetPeak, memoryOf } from "./process-memory";
import { table } from "./timing";

const PATIENCE_MS = 3_600_000;
const AT_ONCE = 1000;
const MIB = 2 ** 20;

/**
 * A list of so many people, sent in over HTTP as it is written and taken by the worker: dry run, added, again, and with
 * nearly a third of rubbish, with the most memory the web process and the worker held meanwhile; then what the page asks
 * and the file of what was left out. Beside it the same people, handles and rows put in by bare INSERTs.
 */
export async function benchAffected(rows: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["worker", "web"] });
  const desk = await openHouseDesk(house);
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const ctx = desk.ctx();
    const lead = {
      ...ctx,
      actor: { type: "program" as const, keyId: crypto.randomUUID(), name: "bench", scopes: [] },
    };
    const { id: incidentId } = await openIncident(lead, { title: "Bench" });
    const bare = await bareInserts(client, rows);
    const pids = [house.pid("web") ?? 0, house.pid("worker") ?? 0];
    const atRest = pids.map((pid) => memoryOf(pid, "VmRSS") / MIB);
    let left = "";
    const pass = async (name: string, isDryRun: boolean, lines: Iterable<string>) => {
      say(`${name}: ${rows.toLocaleString("en")} lines`);
      for (const pid of pids) forgetPeak(pid);
      const begun = Date.now();
      const { id } = await upload(house, incidentId, isDryRun, lines);
      const uploaded = (Date.now() - begun) / 1000;
      const job = await until(name, async () => over(await getJob(ctx, id)), PATIENCE_MS);
      const seconds = (Date.now() - begun) / 1000;
      const { createdRows, unchangedRows, failedRows } = job;
      const peaks = pids.map((pid) => memoryOf(pid, "VmHWM") / MIB);
      if (failedRows > 0) left = await downloadErrors(house, job);
      const counts = [createdRows, unchangedRows, failedRows];
      return [name, uploaded, seconds, rows / seconds, seconds / bare, ...counts, ...peaks];
    };
    const results = [
      await pass(
        "dry run",
        true,
        madeUpList(rows, 0, () => false),
      ),
      await pass(
        "added",
        false,
        madeUpList(rows, 0, () => false),
      ),
      await pass(
        "the same again",
        false,
        madeUpList(rows, 0, () => false),
      ),
      await pass(
        "three of ten rubbish",
        false,
        madeUpList(rows, rows, (line) => line % 10 < 3),
      ),
    ];
    const asked = await askPage(lead, incidentId);
    const head = [
      ...["list", "upload, s", "seconds", "lines a second", "x bare", "added", "the same", "left out"],
      ...["web, MiB", "worker, MiB"],
    ];
    const [web, worker] = atRest.map(Math.round);
    return [
      table(head, results),
      `At rest: web ${web} MiB, worker ${worker} MiB. Bare INSERTs of the same: ${bare.toFixed(2)} s.`,
      `Target: 100,000 lines well under 60 s. ${left}`,
      asked,
    ].join("\n");
  } finally {
    await client.end();
    await desk.close();
    await house.stop();
  }
}

const KEY = { authorization: "Bearer sandbox-lead" };

/** Sends a list in pieces, as it is made up: nothing here holds the whole of it either. */
async function upload(
  house: TestHouse,
  incidentId: string,
  isDryRun: boolean,
  lines: Iterable<string>,
): Promise<Job> {
  const answer = await fetch(
    `${house.url}/api/v1/incidents/${incidentId}/affected?name=bench.csv&dryRun=${isDryRun}`,
    {
      ...{ method: "POST", headers: { ...KEY, "content-type": "text/csv" }, duplex: "half" as const },
      body: Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream,
    },
  );
  if (answer.status !== 201) throw new Error(`the list was not taken: ${await answer.text()}`);
  return (await answer.json()) as Job;
}

async function downloadErrors(house: TestHouse, { errorsUrl, failedRows }: Job): Promise<string> {
  const begun = performance.now();
  const answer = await fetch(new URL(errorsUrl ?? "", house.url), { headers: KEY });
  let bytes = 0;
  for await (const piece of answer.body ?? []) bytes += piece.length;
  const seconds = (performance.now() - begun) / 1000;
  return `File of ${failedRows} lines left out: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s.`;
}

function over<T extends { state: string }>(job: T): T | null {
  return ["done", "checked", "failed"].includes(job.state) ? job : null;
}

function* madeUpList(rows: number, first: number, isRubbish: (line: number) => boolean): Generator<string> {
  let piece = "email,name,order,flight,amount,language\n";
  for (let i = first; i < first + rows; i++) {
    piece += isRubbish(i)
      ? `no address ${i},Nobody,=1+1,,,\n`
      : `a${i}@example.com,Person ${i},${100_000 + i},NW${i % 900},${(i % 90) + 10}.00,${["en", "de", "es"][i % 3]}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** Seconds for as many customers, handles and rows of their own in tables of the same shape, a thousand at a time. */
async function bareInserts(client: Client, rows: number): Promise<number> {
  await client.query(`create temp table c (like "Customer" including all); create temp table h (like "Handle" including all);
    create temp table a (like "Affected" including all)`);
  const begun = Date.now();
  for (let from = 0; from < rows; from += AT_ONCE)
    await client.query(
      `with n as (select gen_random_uuid() id, gen_random_uuid() hid, i from generate_series($1::int, $2::int) i),
        made as (insert into c (id, "displayName", "createdAt") select id, 'Person ' || i, now() from n),
        known as (insert into h (id, channel, "externalId", "customerId", "createdAt") select hid, 'email', 'b' || i || '@example.com', id, now() from n)
      insert into a (id, "incidentId", "handleId", source, fields, "addedAt")
        select gen_random_uuid(), '00000000-0000-7000-8000-000000000000', hid, 'list', jsonb_build_object('order', i), now() from n`,
      [from, from + AT_ONCE - 1],
    );
  return (Date.now() - begun) / 1000;
}

async function askPage(ctx: Parameters<typeof countAffected>[0], incidentId: string): Promise<string> {
  const timed = async (name: string, ask: () => Promise<unknown>) => {
    await ask();
    const begun = performance.now();
    await ask();
    return `${name} ${Math.round(performance.now() - begun)} ms`;
  };
  const list = (input: object) => () => listAffected(ctx, incidentId, listAffectedSchema.parse(input));
  const asks = [
    await timed("counts", () => countAffected(ctx, incidentId)),
    await timed("first page", list({})),
    await timed("waiting", list({ stand: "waiting" })),
    await timed("claimed (none)", list({ stand: "claimed" })),
    await timed("answered (none)", list({ stand: "answered" })),
    await timed("search, one found", list({ q: "a77@example.com" })),
  ];
  return `The page: ${asks.join(", ")}.`;
}

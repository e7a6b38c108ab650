import { Client } from "pg";
import { getJob } from "@/lib/customers/get-job";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { stageAffectedList } from "@/lib/incidents/affected/stage-affected-list";
import { startAffectedJob } from "@/lib/incidents/affected/start-affected-job";
import { listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { startHouse } from "../support/house";
import { openHouseDesk, until } from "../support/house-desk";
import { table } from "./timing";

const PATIENCE_MS = 600_000;
const AT_ONCE = 1000;

/**
 * A list of so many people through the worker: dry run, added, again, and with nearly a third of rubbish; then what the
 * page asks. Beside it the same people, handles and rows put in by bare INSERTs.
 */
export async function benchAffected(rows: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["worker"] });
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
    const pass = async (name: string, isDryRun: boolean, list: Uint8Array) => {
      say(`${name}: ${rows.toLocaleString("en")} lines`);
      const begun = Date.now();
      const staged = await stageAffectedList(ctx, incidentId, { bytes: list, name: "bench.csv" });
      await startAffectedJob(ctx, { incidentId, jobId: staged.id }, { isDryRun });
      const job = await until(name, async () => over(await getJob(ctx, staged.id)), PATIENCE_MS);
      const seconds = (Date.now() - begun) / 1000;
      const { createdRows, unchangedRows, failedRows } = job;
      return [name, seconds, rows / seconds, seconds / bare, createdRows, unchangedRows, failedRows];
    };
    const good = madeUpList(rows, 0, () => false);
    const results = [
      await pass("dry run", true, good),
      await pass("added", false, good),
      await pass("the same again", false, good),
      await pass(
        "three of ten rubbish",
        false,
        madeUpList(rows, rows, (line) => line % 10 < 3),
      ),
    ];
    const asked = await askPage(lead, incidentId);
    const head = ["list", "seconds", "lines a second", "x bare", "added", "the same", "left out"];
    return `${table(head, results)}\nBare INSERTs of the same: ${bare.toFixed(2)} s. Target: 100,000 lines well under 60 s.\n${asked}`;
  } finally {
    await client.end();
    await desk.close();
    await house.stop();
  }
}

function over<T extends { state: string }>(job: T): T | null {
  return ["done", "checked", "failed"].includes(job.state) ? job : null;
}

function madeUpList(rows: number, first: number, isRubbish: (line: number) => boolean): Uint8Array {
  const lines = ["email,name,order,flight,amount,language"];
  for (let i = first; i < first + rows; i++)
    lines.push(
      isRubbish(i)
        ? `no address ${i},Nobody,=1+1,,,`
        : `a${i}@example.com,Person ${i},${100_000 + i},NW${i % 900},${(i % 90) + 10}.00,${["en", "de", "es"][i % 3]}`,
    );
  return new TextEncoder().encode(lines.join("\n"));
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

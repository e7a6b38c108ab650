import { Client } from "pg";
import { getJob } from "@/lib/customers/get-job";
import { stageImport } from "@/lib/customers/stage-import";
import { startImport } from "@/lib/customers/start-import";
import { startHouse } from "../support/house";
import { openHouseDesk, until } from "../support/house-desk";
import { streamed } from "../support/import-files";
import { table } from "./timing";

const PATIENCE_MS = 300_000;

/** A list of so many customers through the worker: dry run, import, again, and once more with the worker killed in between. */
export async function benchImport(rows: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["worker"] });
  const desk = await openHouseDesk(house);
  try {
    const ctx = desk.ctx();
    const pass = async (name: string, isDryRun: boolean, first: number, kill = false) => {
      say(`${name}: ${rows.toLocaleString("en")} rows`);
      const staged = await stageImport(ctx, {
        stream: streamed(madeUpList(rows, first), 65_536),
        name: "bench.csv",
      });
      const begun = Date.now();
      await startImport(ctx, staged.id, { isVerified: true, isDryRun });
      if (kill) {
        await until("a third is in", async () => (await getJob(ctx, staged.id)).doneRows > rows / 3);
        house.kill("worker");
        house.start("worker");
      }
      const job = await until(name, async () => over(await getJob(ctx, staged.id)), PATIENCE_MS);
      const seconds = (Date.now() - begun) / 1000;
      const { createdRows, updatedRows, unchangedRows, failedRows } = job;
      return [name, seconds, rows / seconds, createdRows, updatedRows, unchangedRows, failedRows];
    };
    const results = [
      await pass("dry run", true, 0),
      await pass("import", false, 0),
      await pass("the same again", false, 0),
      await pass("killed on the way", false, rows, true),
    ];
    const doubled = await countDoubled(house.databaseUrl, rows * 2);
    const head = ["list", "seconds", "rows a second", "made", "changed", "the same", "errors"];
    return `${table(head, results)}\nTarget: 100,000 rows in under 60 s. ${doubled}`;
  } finally {
    await desk.close();
    await house.stop();
  }
}

function over<T extends { state: string }>(job: T): T | null {
  return ["done", "checked", "failed"].includes(job.state) ? job : null;
}

function madeUpList(rows: number, first: number): Uint8Array {
  const lines = ["number,name,email,phone,tier,orders,locators"];
  for (let i = first; i < first + rows; i++) {
    const tier = ["Blue", "Silver", "Gold"][i % 3];
    const phone = `+1202${String(2_000_000 + i).padStart(7, "0")}`;
    lines.push(
      `N${i},Person ${i},p${i}@example.com,${phone},${tier},${100_000 + i},${(i + 46_656).toString(36).toUpperCase()}Q7`,
    );
  }
  return new TextEncoder().encode(lines.join("\n"));
}

async function countDoubled(url: string, wanted: number): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ people: number; handles: number; facts: number }>(
    `select (select count(*)::int from "Customer" where "externalNumber" is not null) people,
      (select count(*)::int from "Handle" where channel in ('email', 'phone')) handles,
      (select count(*)::int from "CustomerFact") facts`,
  );
  await client.end();
  const [found] = rows;
  return `People ${found?.people} of ${wanted}, handles ${found?.handles} of ${wanted * 2}, facts ${found?.facts} of ${wanted * 3}.`;
}

import { Readable } from "node:stream";
import { Client } from "pg";
import { stageHistory } from "@/lib/conversations/import/stage-history";
import { startHistory } from "@/lib/conversations/import/start-history";
import type { HistoryFormat } from "@/lib/conversations/import-schemas";
import { getJob } from "@/lib/customers/get-job";
import { startHouse } from "../support/house";
import { openHouseDesk, until } from "../support/house-desk";
import { memoryOf } from "./process-memory";
import { table } from "./timing";

const PATIENCE_MS = 900_000;
const MIB = 2 ** 20;
const IN_A_THREAD = 3;

/** So many recorded messages through the worker: checked, taken in, and the same file again; with the worker's memory. */
export async function benchHistoryImport(messages: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: ["worker"] });
  const desk = await openHouseDesk(house);
  try {
    const ctx = desk.ctx();
    const over = (id: string, name: string) =>
      until(
        name,
        async () => {
          const job = await getJob(ctx, id);
          return ["done", "checked", "failed"].includes(job.state) ? job : null;
        },
        PATIENCE_MS,
      );
    const rows: (string | number)[][] = [];
    const timed = async (name: string, begin: () => Promise<string>) => {
      say(name);
      const begun = Date.now();
      const job = await over(await begin(), name);
      const seconds = (Date.now() - begun) / 1000;
      const worker = memoryOf(house.pid("worker") ?? 0, "VmHWM") / MIB;
      const { createdRows, unchangedRows, failedRows } = job;
      rows.push([name, seconds, messages / seconds, createdRows, unchangedRows, failedRows, worker]);
      return job.id;
    };
    const stage = async (format: HistoryFormat, isDryRun: boolean, lines: Iterable<string>) => {
      const stream = Readable.from(lines, { objectMode: false });
      const wish = { format, zone: null, account: null, charset: null };
      return (await stageHistory(ctx, { name: `bench ${format}`, wish, isDryRun, stream })).id;
    };
    const threads = Math.ceil(messages / IN_A_THREAD);
    const id = await timed("JSON lines, only checked", () =>
      stage("json-lines", true, jsonLines(threads, 0)),
    );
    await timed("JSON lines, taken in", async () => (await startHistory(ctx, id, { dryRun: false })).id);
    await timed("the same again", () => stage("json-lines", false, jsonLines(threads, 0)));
    await timed("posts as CSV, taken in", () => stage("tweets-csv", false, csvLines(threads, threads)));
    const head = ["file", "seconds", "messages a second", "new", "known", "left out", "worker, MiB at most"];
    return `${table(head, rows)}\n${await stored(house.databaseUrl)}`;
  } finally {
    await desk.close();
    await house.stop();
  }
}

const START = Date.UTC(2023, 0, 1);
const at = (thread: number, minute: number) =>
  new Date(START + thread * 240_000 + minute * 60_000).toISOString();

function* jsonLines(threads: number, first: number): Generator<string> {
  for (let n = first; n < first + threads; n++)
    yield `${JSON.stringify({
      account: n % 2 === 0 ? "NorthwindHelp" : "OldCare",
      conversation: `${n}0`,
      customer: { id: `${9_000_000 + (n % 60_000)}`, username: `rider${n % 60_000}` },
      messages: [
        { id: `${n}1`, from: "customer", at: at(n, 0), text: `My parcel ${n} is late, where is it now?` },
        { id: `${n}2`, from: "us", at: at(n, 7), text: "We have asked the depot. ^GT", inReplyTo: `${n}1` },
        { id: `${n}3`, from: "customer", at: at(n, 11), text: "Thank you!", inReplyTo: `${n}2` },
      ],
    })}\n`;
}

function* csvLines(threads: number, first: number): Generator<string> {
  yield "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
  for (let n = first; n < first + threads; n++) {
    const author = 9_000_000 + (n % 60_000);
    yield `${n}1,${author},True,${at(n, 0)},"@NorthwindHelp my parcel ${n} is late, where is it?",${n}2,\n`;
    yield `${n}2,NorthwindHelp,False,${at(n, 7)},"@${author} We have asked the depot. ^GT",${n}3,${n}1\n`;
    yield `${n}3,${author},True,${at(n, 11)},"@NorthwindHelp thank you!",,${n}2\n`;
  }
}

async function stored(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, number>>(
    `select (select count(*)::int from "Interaction") interactions, (select count(*)::int from "Turn") turns,
      (select count(*)::int from "Turn" where ending = 'answered') answered,
      (select count(*)::int from "Turn" where "isCloser") closers,
      (select count(*)::int from "Turn" where "endedAt" is null) waiting, (select count(*)::int from "Change") changes`,
  );
  await client.end();
  const [found] = rows;
  return `Stored: ${Object.entries(found ?? {})
    .map(([name, count]) => `${count} ${name}`)
    .join(", ")}.`;
}

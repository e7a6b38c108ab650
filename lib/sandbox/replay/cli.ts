import { parseArgs } from "node:util";
import { env } from "@/lib/base/env";
import { customerName, playThreads } from "./play-threads";
import { type ReplayThread, readReplayFile } from "./read-file";

const USAGE = `npm run replay -- FILE [--rate N] [--limit N] [--account HANDLE]

FILE is CSV, plain or .gz, with the header  brand,thread_tweet_id,tag,turn,side,text
  thread_tweet_id  one thread; its rows stand together, in order of turn
  side             cust (a customer posts) or rep (the brand's own answer, posted natively)
  text             __company__ stands for the brand's handle, __cust__ for the customer's
--rate     posts a second (default 50; 0 as fast as it goes)
--limit    threads at most (default all)
--account  the handle written to (default NorthwindHelp)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: "string", default: "50" },
    limit: { type: "string", default: "0" },
    account: { type: "string", default: "NorthwindHelp" },
  },
});
const [file] = positionals;
const rate = Number(values.rate);
const limit = Number(values.limit);
if (!file || !(rate >= 0) || !(limit >= 0)) {
  process.stdout.write(USAGE);
  process.exit(2);
}

try {
  const sandboxUrl = `http://127.0.0.1:${env().SANDBOX_PORT}`;
  const account = values.account.replace(/^@/, "");
  const threads = readReplayFile(file, { company: () => account, customer: customerName });
  const onPosted = (posted: number) => {
    if (posted % 500 === 0) process.stdout.write(`${posted} posted\n`);
  };
  const played = await playThreads(first(threads, limit), { sandboxUrl, account, rate, onPosted });
  const posts = played.customerPosts + played.answers;
  process.stdout.write(
    `${played.threads} threads, ${played.customerPosts} posts of customers and ${played.answers} answers in ` +
      `${played.seconds.toFixed(1)} s (${(posts / Math.max(played.seconds, 0.001)).toFixed(0)} a second)\n`,
  );
} catch (error) {
  const isAway = error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
  const line = isAway
    ? `The sandbox does not answer on port ${env().SANDBOX_PORT}. Run npm start first.`
    : String(error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

async function* first(threads: AsyncIterable<ReplayThread>, count: number): AsyncIterable<ReplayThread> {
  let taken = 0;
  for await (const thread of threads) {
    yield thread;
    if (++taken === count) return;
  }
}

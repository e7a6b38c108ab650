import { Agent, type ClientRequest, request } from "node:http";
import { Client } from "pg";
import { startHouse, type TestHouse } from "../support/house";
import { cookieOf } from "./sign-in";
import { streamIsOpen } from "./stream-open";
import { percentile, table } from "./timing";

export interface Watched {
  streams: number;
  rate: number;
  seconds: number;
  sent: number;
  /** Milliseconds from the sandbox's answer to the customer until the row was in a page's memory, over all streams. */
  delays: number[];
  /** Not shown as a row of its own: told in a count, or overtaken by the same person's next post. */
  counted: number;
  /** Not in the desk at all. */
  lost: number;
}

type Plan = readonly (readonly [streams: number, rate: number, seconds: number])[];

const PLAN: Plan = [
  [50, 20, 60],
  [500, 20, 60],
  [50, 250, 60],
];

/** A customer's post to other agents' open screens: so many streams, so many posts a second, for so long. */
export async function benchScreens(
  say: (line: string) => void,
  plan = PLAN,
  env: Record<string, string> = {},
): Promise<string> {
  const house = await startHouse({ env: { SANDBOX_LIMITS: "raised", ...env } });
  try {
    const cookie = await cookieOf(house, "linda@northwind.example");
    await streamIsOpen(house);
    const results: Watched[] = [];
    for (const [streams, rate, seconds] of plan) {
      say(`${streams} streams, ${rate} posts a second, ${seconds} s`);
      results.push(await watch(house, cookie, streams, rate, seconds));
    }
    return report(results);
  } finally {
    await house.stop();
  }
}

/** So many streams open while so many posts a second come in, for so long. */
export async function watch(
  house: TestHouse,
  cookie: string,
  streams: number,
  rate: number,
  seconds: number,
): Promise<Watched> {
  const answeredAt = new Map<string, number>();
  const early = new Map<string, number[]>();
  const delays: number[] = [];
  const arrivedOnFirst = new Set<string>();
  const run = `r${streams}x${rate}x${Date.now().toString(36)}`;
  const token = new RegExp(`${run}-\\d+`, "g");
  const heard = (stream: number, seen: Set<string>, text: string) => {
    const at = performance.now();
    for (const [word] of text.matchAll(token)) {
      if (seen.has(word)) continue;
      seen.add(word);
      if (stream === 0) arrivedOnFirst.add(word);
      const answered = answeredAt.get(word);
      if (answered === undefined) early.set(word, [...(early.get(word) ?? []), at]);
      else delays.push(Math.max(0, at - answered));
    }
  };
  const open = Array.from({ length: streams }, (_, index) =>
    listen(`${house.url}/api/v1/events`, cookie, index, heard),
  );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const sent = await postSteadily(house, run, rate, seconds, (word) => {
    answeredAt.set(word, performance.now());
    for (const _ of early.get(word) ?? []) delays.push(0);
  });
  const end = Date.now() + 10_000;
  while (arrivedOnFirst.size < sent && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 100));
  for (const stream of open) stream.destroy();
  const counted = sent - arrivedOnFirst.size;
  // What X tells no stream of comes by the next poll.
  const patience = Date.now() + 30_000;
  while (sent > (await inDesk(house, run)) && Date.now() < patience)
    await new Promise((resolve) => setTimeout(resolve, 500));
  return { streams, rate, seconds, sent, delays, counted, lost: sent - (await inDesk(house, run)) };
}

async function inDesk(house: TestHouse, run: string): Promise<number> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int n from "Interaction" where text like $1`,
    [`% ${run}-%`],
  );
  await client.end();
  return rows[0]?.n ?? 0;
}

function listen(
  url: string,
  cookie: string,
  index: number,
  heard: (stream: number, seen: Set<string>, text: string) => void,
): ClientRequest {
  const seen = new Set<string>();
  const call = request(url, { headers: { cookie, accept: "text/event-stream" }, agent: false }, (answer) => {
    answer.setEncoding("utf8");
    let rest = "";
    answer.on("data", (chunk: string) => {
      rest += chunk;
      const cut = rest.lastIndexOf("\n\n");
      if (cut < 0) return;
      heard(index, seen, rest.slice(0, cut));
      rest = rest.slice(cut + 2);
    });
    answer.on("error", () => undefined);
  });
  call.on("error", () => undefined);
  call.end();
  return call;
}

async function postSteadily(
  house: TestHouse,
  run: string,
  rate: number,
  seconds: number,
  answered: (word: string) => void,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const begun = performance.now();
  const total = rate * seconds;
  const pending: Promise<void>[] = [];
  for (let n = 0; n < total; n++) {
    const due = begun + (n / rate) * 1000;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const word = `${run}-${n}`;
    pending.push(
      post(
        house.sandboxUrl,
        agent,
        `w${run.slice(0, 6)}${n % 400}`,
        `@NorthwindHelp where is it? ${word}`,
      ).then(() => answered(word)),
    );
  }
  await Promise.all(pending);
  agent.destroy();
  return total;
}

function post(sandboxUrl: string, agent: Agent, as: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ as: as.slice(0, 15), text });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const call = request(`${sandboxUrl}/sandbox/posts`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 201
          ? resolve()
          : reject(new Error(`the sandbox answered ${answer.statusCode}`)),
      );
    });
    call.on("error", reject);
    call.end(body);
  });
}

function report(results: readonly Watched[]): string {
  const rows = results.map(({ streams, rate, seconds, sent, delays, counted, lost }) => [
    `${streams} streams, ${rate}/s for ${seconds} s`,
    sent,
    percentile(delays, 0.5),
    percentile(delays, 0.95),
    percentile(delays, 0.99),
    counted,
    lost,
    rate > 100 ? "p95 ≤ 2,000" : streams > 100 ? "p95 ≤ 300" : "p95 ≤ 150",
  ]);
  return table(
    ["post to another screen", "posts", "p50 ms", "p95 ms", "p99 ms", "told in a count", "lost", "target"],
    rows,
  );
}

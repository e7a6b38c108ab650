import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "@/lib/db/free-port";
import { migrate } from "@/lib/db/migrate";
import { freshSeed } from "@/prisma/seed";
import type { TestHouse } from "../support/house";
import { type HouseDesk, openHouseDesk, until } from "../support/house-desk";
import { createCrew } from "./crew";
import { judge, type Verdict } from "./judge";
import { startMortal } from "./mortal-database";
import { runNemesis } from "./nemesis";
import type { Orders } from "./queue-replies";

export interface KillLoop {
  replies: number;
  kills: number;
  seed: number;
}

export interface KillLoopResult extends Verdict {
  replies: number;
  kills_of_worker: number;
  kills_of_writer: number;
  kills_of_database: number;
  answers_cut: number;
  longest_database_outage_ms: number;
  attempts: number;
  seconds: number;
}

const CONVERSATIONS = 40;
const HEAL_MS = 8 * 60_000;
const NEMESIS_MS = 1800;

/**
 * Replies under way while two workers, the process that queues and the whole database are killed at random and answers
 * of the provider are cut. Then all is healed, and the sandbox's ledger says what went out. Raises the sandbox's
 * limits; looks for replies in doubt are brought forward once all is healed.
 */
export async function runKillLoop({ replies, kills, seed }: KillLoop): Promise<KillLoopResult> {
  const begun = Date.now();
  const folder = path.resolve(".test", `kills_${randomBytes(4).toString("hex")}`);
  fs.mkdirSync(folder, { recursive: true });
  const database = await startMortal(folder);
  const env = await loopEnv(database.url, folder);
  await migrate(database.url);
  await freshSeed({ databaseUrl: database.url, childEnv: env });
  const crew = createCrew(env, folder);
  const start = (name: string) => {
    if (name === "writer")
      crew.start(name, ["tests/faults/queue-replies.ts", path.join(folder, "orders.json")]);
    else crew.start(name, [name === "sandbox" ? "lib/sandbox/main.ts" : "lib/worker/main.ts"]);
  };
  const house = {
    databaseUrl: database.url,
    sandboxUrl: `http://127.0.0.1:${env.SANDBOX_PORT}`,
    env,
  } as TestHouse;
  let desk: HouseDesk | undefined;
  try {
    for (const name of ["sandbox", "worker-1", "worker-2"]) start(name);
    desk = await openHouseDesk(house);
    const orders = await writeOrders(desk, folder, replies, (kills * NEMESIS_MS) / replies);
    start("writer");
    const deaths = await runNemesis({ crew, start, database, desk, kills, seed, everyMs: NEMESIS_MS });
    const acked = await heal(desk, crew, start, orders);
    const rows = await desk.database.db.reply.findMany({ select: { id: true, state: true } });
    const verdict = judge({ acked, replies: rows, inLedger: countLedger(await desk.ledger(), orders) });
    const attempts = await desk.database.db.attempt.count();
    return { replies, ...verdict, ...deaths, attempts, seconds: Math.round((Date.now() - begun) / 1000) };
  } finally {
    await desk?.close();
    await crew.stop();
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function loopEnv(databaseUrl: string, folder: string): Promise<Record<string, string>> {
  return {
    PATH: path.dirname(process.execPath),
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(36).toString("base64url"),
    CARET_DATA: folder,
    CARET_WORLD: "sandbox",
    SANDBOX_PORT: String(await freePort()),
    MAIL_PORT: String(await freePort()),
    SANDBOX_MAIL_PORT: String(await freePort()),
    SANDBOX_SEARCH_LAG_S: "1",
    SANDBOX_LIMITS: "raised",
    LOG_LEVEL: "warn",
  };
}

/** Customers post first; the answers are spread over their conversations, each with words of its own. */
async function writeOrders(desk: HouseDesk, folder: string, count: number, everyMs: number): Promise<Orders> {
  await until("the sandbox answers", () => desk.ledger().catch(() => null), 60_000);
  const posts: string[] = [];
  for (let i = 0; i < CONVERSATIONS; i++) {
    const { body } = await desk.x(`writer${i}`, "POST", "/2/tweets", {
      text: `@NorthwindHelp where is parcel ${i}`,
    });
    posts.push(`post:${(body.data as { id: string }).id}`);
  }
  const conversations = await until(
    "the posts arrive",
    async () => {
      const rows = await desk.database.db.interaction.findMany({ where: { externalId: { in: posts } } });
      return rows.length === posts.length && rows.flatMap(({ conversationId }) => conversationId ?? []);
    },
    60_000,
  );
  const orders: Orders = {
    actor: desk.greta,
    everyMs: Math.max(20, Math.floor(everyMs * 0.8)),
    ackedFile: path.join(folder, "acked.txt"),
    replies: Array.from({ length: count }, (_, i) => {
      const id = randomUUID();
      return { id, conversationId: conversations[i % conversations.length] ?? "", text: `On its way, ${id}` };
    }),
  };
  fs.writeFileSync(path.join(folder, "orders.json"), JSON.stringify(orders));
  return orders;
}

/** Brings all back up and waits until every reply has ended or is before a person. */
async function heal(
  desk: HouseDesk,
  crew: ReturnType<typeof createCrew>,
  start: (name: string) => void,
  orders: Orders,
): Promise<string[]> {
  const readAcked = () => fs.readFileSync(orders.ackedFile, "utf8").split("\n").filter(Boolean);
  const { db } = desk.database;
  await until(
    "every reply has ended",
    async () => {
      for (const name of ["worker-1", "worker-2"]) if (!crew.isRunning(name)) start(name);
      if (readAcked().length < orders.replies.length) {
        if (!crew.isRunning("writer")) start("writer");
        await new Promise((resolve) => setTimeout(resolve, 500));
        return false;
      }
      await db.$executeRaw`UPDATE "Reply" SET "nextLookAt" = now() WHERE state = 'unconfirmed' AND "nextLookAt" > now()`;
      const open = await db.reply.count({
        where: {
          OR: [{ state: { in: ["queued", "sending"] } }, { state: "unconfirmed", nextLookAt: { not: null } }],
        },
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return open === 0;
    },
    HEAL_MS,
  );
  return readAcked();
}

function countLedger(
  rows: readonly { kind: string; text: string; native: boolean }[],
  orders: Orders,
): Map<string, number> {
  const known = new Set(orders.replies.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { kind, text, native } of rows) {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0];
    if (kind !== "post" || native || !id || !known.has(id)) continue;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

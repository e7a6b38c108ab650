import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { basics } from "@/lib/launch/supervise";
import { type TestDatabase, testDatabase } from "../support/database";
import { recordedLine } from "../support/history-file";
import { until } from "../support/house-desk";

const CONVERSATIONS = 2000;
const FOLDER = ".test/history";
const FILE = `${FOLDER}/killed.jsonl`;

let database: TestDatabase;
beforeAll(() => {
  fs.mkdirSync(FOLDER, { recursive: true });
  const lines = Array.from({ length: CONVERSATIONS }, (_, n) => recordedLine(n));
  fs.writeFileSync(FILE, `${lines.join("\n")}\n{"account": 1}\n`);
});
// A database for each try: what a broken one left would break the next.
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

/** The server goes on with a statement whose client was killed. */
async function atWork(): Promise<number> {
  const [row] = await database.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`;
  return row?.count ?? 0;
}

function start(): { child: ChildProcess; said(): string } {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/launch/import-history.ts", "json-lines", FILE],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...basics(),
        NODE_ENV: "production",
        DATABASE_URL: database.url,
        AUTH_SECRET: "a secret of the tests, long enough to be one",
        CARET_WORLD: "sandbox",
        CARET_DATA: FOLDER,
      },
    },
  );
  let said = "";
  child.stdout?.on("data", (piece) => (said += piece));
  child.stderr?.on("data", (piece) => (said += piece));
  return { child, said: () => said };
}

describe("kill -9 of an import", () => {
  it("leaves whole conversations, and the next run goes on to the same end", {
    timeout: 180_000,
  }, async () => {
    const first = start();
    const over = once(first.child, "exit");
    for (;;) {
      const under = await database.db.historyImport.findFirst();
      if (under && under.done > 0) break;
      expect(first.child.exitCode, first.said()).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    first.child.kill("SIGKILL");
    await over;
    await until("what it had asked for is done or dropped", async () => (await atWork()) === 0);
    const halfway = await database.db.historyImport.findFirstOrThrow();
    expect(halfway).toMatchObject({ state: "running", total: CONVERSATIONS });
    expect(halfway.done).toBeLessThan(CONVERSATIONS);
    expect(await database.db.conversation.count()).toBe(halfway.done);
    expect(await database.db.interaction.count()).toBe(halfway.done * 3);
    expect(await database.db.turn.count({ where: { endedAt: null } })).toBe(0);

    const second = start();
    const [code] = await once(second.child, "exit");
    expect(code, second.said()).toBe(0);
    expect(second.said()).toContain("went on after");
    expect(second.said()).toContain("rows left out: 1");
    expect(fs.readFileSync(`${FOLDER}/imports/killed.jsonl.errors.csv`, "utf8")).toContain("history-line");
    expect(await database.db.historyImport.findFirst()).toMatchObject({
      state: "done",
      done: CONVERSATIONS,
      createdConversations: CONVERSATIONS,
      createdInteractions: CONVERSATIONS * 3,
      fence: 1,
    });
    expect(await database.db.conversation.count({ where: { status: "resolved" } })).toBe(CONVERSATIONS);
    expect(await database.db.turn.count({ where: { ending: "answered" } })).toBe(CONVERSATIONS);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { basics } from "@/lib/launch/supervise";
import { type TestDatabase, testDatabase } from "../support/database";
import { recordedLine } from "../support/history-file";

const CONVERSATIONS = 2000;
const FOLDER = ".test/history";
const FILE = `${FOLDER}/killed.jsonl`;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  fs.mkdirSync(FOLDER, { recursive: true });
  const lines = Array.from({ length: CONVERSATIONS }, (_, n) => recordedLine(n));
  fs.writeFileSync(FILE, `${lines.join("\n")}\n{"account": 1}\n`);
});
afterAll(() => database.drop());

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

import { spawn } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { until } from "../support/house-desk";
import { uniqueWord } from "../support/unique-word";
import { wireDesk } from "../support/wire-desk";

vi.setConfig({ testTimeout: 300_000 });

const t = wireDesk();

describe("kill -9 of the worker", () => {
  it.each(["before", "after"])(
    "between its attempt and the answer (%s the effect): the post goes out once",
    async (when) => {
      const { conversationId } = await t.mention();
      const fault = when === "before" ? { cut: "before", delayMs: 2000 } : { delayMs: 2000 };
      await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, ...fault });
      const text = `Killed ${when} ${uniqueWord()}`;
      const reply = await t.answer(conversationId, text);
      await until("the attempt is committed", async () =>
        t.db.attempt.findFirst({ where: { replyId: reply.id } }),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      t.house.kill("worker");
      await new Promise((resolve) => setTimeout(resolve, 2500));
      // Our own post may have come back over the stream before the kill: then it is known as sent already.
      expect(when === "before" ? ["sending"] : ["sending", "sent"]).toContain(
        (await t.replyOf(reply.id)).state,
      );
      t.house.start("worker");
      await until(
        "it is sent in the end",
        async () => {
          await t.hurry(reply.id);
          return (await t.replyOf(reply.id)).state === "sent";
        },
        150_000,
      );
      expect(await t.inLedger(text)).toHaveLength(1);
    },
  );

  it("before its attempt: the next one sends it", async () => {
    const { conversationId } = await t.mention();
    t.house.kill("worker");
    const text = `Later ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await t.replyOf(reply.id)).state).toBe("queued");
    t.house.start("worker");
    await t.ends(reply.id, "sent", 150_000);
    expect(await t.inLedger(text)).toHaveLength(1);
  });
});

describe("SIGTERM in the middle of a send", () => {
  it("lets the call end, writes its answer down and leaves with 0", async () => {
    const { conversationId } = await t.mention();
    t.house.kill("worker");
    const worker = spawn(process.execPath, ["--import", "tsx", "lib/worker/main.ts"], {
      env: { ...t.house.env, NODE_ENV: "production" },
      stdio: "ignore",
    });
    const exited = new Promise<number | null>((resolve) => worker.once("exit", resolve));
    await t.desk.fault({ endpoint: "POST /2/tweets", account: "NorthwindHelp", times: 1, delayMs: 1500 });
    const text = `Drained ${uniqueWord()}`;
    const reply = await t.answer(conversationId, text);
    await until(
      "the attempt is committed",
      async () => t.db.attempt.findFirst({ where: { replyId: reply.id } }),
      150_000,
    );
    worker.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect((await t.replyOf(reply.id)).state).toBe("sent");
    expect(await t.inLedger(text)).toHaveLength(1);
    t.house.start("worker");
  });
});

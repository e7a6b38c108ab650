import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import { deliverHooks } from "@/lib/integrations/hooks/deliver-hooks";
import { createHook, listHooks, removeHook } from "@/lib/integrations/hooks/keep-hooks";
import { mailOffHooks } from "@/lib/integrations/hooks/mail-off-hooks";
import { queueEvent } from "@/lib/integrations/hooks/queue-event";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";

interface Heard {
  signature: string;
  key: string;
  text: string;
}

let database: TestDatabase;
let desk: Desk;
let server: Server;
let url = "";
let status = 200;
const heard: Heard[] = [];

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name] ?? "");
      heard.push({
        signature: header("caret-signature"),
        key: header("idempotency-key"),
        text: Buffer.concat(chunks).toString("utf8"),
      });
      response.writeHead(status).end("taken");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`;
});
beforeEach(async () => {
  status = 200;
  heard.length = 0;
  await database.db.hookDelivery.deleteMany();
  await database.db.outgoingHook.deleteMany();
});
afterAll(async () => {
  server.close();
  await database.drop();
});

const ida = () => database.ctx(desk.ida);
const deliver = (allowedPrivate?: string) =>
  deliverHooks(
    { ...database.ctx(), channels: new Map() },
    createSignedCaller({ world: "sandbox", sandboxPort: 1, allowedPrivate }, () => database.clock.now),
  );
const news = (key = "spike:1") =>
  queueEvent(database.ctx(), { event: "spike.raised", key, body: { seen: 30, words: ["belt"] } });
const pass = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * 60_000);
};

describe("an outgoing webhook", () => {
  it("is told once, signed, of what happens after it was added", async () => {
    expect(await news("spike:0")).toBe(0);
    const { id, secret } = await createHook(ida(), { url, events: ["spike.raised"] });
    expect([await news(), await news()]).toEqual([1, 0]);
    expect(await deliver("127.0.0.1")).toBe(1);
    expect(await deliver("127.0.0.1")).toBe(0);
    const [call, ...more] = heard;
    expect(more).toEqual([]);
    expect(JSON.parse(call?.text ?? "")).toMatchObject({ event: "spike.raised", seen: 30, words: ["belt"] });
    const [, t = "", v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(call?.signature ?? "") ?? [];
    expect(createHmac("sha256", secret).update(`${t}.${call?.text}`).digest("hex")).toBe(v1);
    expect(await listHooks(ida())).toMatchObject([{ id, waiting: 0, offAt: null }]);
  });

  it("is tried again under the same key, and switched off with a notice after a day in vain", async () => {
    await createHook(ida(), { url, events: ["spike.raised"] });
    await news();
    status = 503;
    for (let hour = 0; hour < 30; hour += 1) {
      await deliver("127.0.0.1");
      pass(60);
    }
    expect(heard.length).toBeGreaterThan(5);
    expect(new Set(heard.map(({ key }) => key)).size).toBe(1);
    const [hook] = await listHooks(ida());
    expect(hook).toMatchObject({ offCode: "http-503", waiting: 0 });
    expect(await news("spike:2")).toBe(0);
    database.clock.now = new Date(hook?.offAt ?? 0);
    expect(await mailOffHooks(database.ctx(), plainWords)).toBe(1);
    expect(await mailOffHooks(database.ctx(), plainWords)).toBe(0);
  });

  it("never calls an address of our own network that nobody allowed", async () => {
    await createHook(ida(), { url, events: ["spike.raised"] });
    await news();
    await deliver();
    expect(heard).toEqual([]);
    expect((await database.db.hookDelivery.findFirst())?.code).toBe("private-address");
  });

  it("is an admin's alone, and forgotten when removed", async () => {
    await expect(createHook(database.ctx(desk.ana), { url, events: ["spike.raised"] })).rejects.toMatchObject(
      {
        code: "forbidden",
      },
    );
    await expect(createHook(ida(), { url: "ftp://x", events: ["spike.raised"] })).rejects.toMatchObject({
      code: "target-url",
    });
    const { id } = await createHook(ida(), { url, events: ["spike.raised"] });
    await news();
    await removeHook(ida(), id);
    expect(await deliver("127.0.0.1")).toBe(0);
    expect(await listHooks(ida())).toEqual([]);
    await expect(removeHook(ida(), id)).rejects.toMatchObject({ code: "not-found" });
  });
});

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { mailWords } from "@/lib/auth/mail-words";
import { createPager } from "@/lib/channels/paging/create-pager";
import { createSignedCaller } from "@/lib/channels/signed-json/create-caller";
import type { Actor, WorkerCtx } from "@/lib/context/ctx";
import { escalatePages } from "@/lib/coverage/on-call/escalate-pages";
import { createChain } from "@/lib/coverage/on-call/keep-chains";
import { addRoute } from "@/lib/coverage/on-call/keep-routes";
import { createSlot } from "@/lib/coverage/on-call/keep-slots";
import { sendSteps } from "@/lib/coverage/on-call/send-steps";
import { slotWishSchema } from "@/lib/coverage/on-call-schemas";
import { mailPages } from "@/lib/replies/system-mail/mail-pages";
import { seedDesk } from "./conversation-rows";
import { testDatabase } from "./database";
import { startTestSandbox } from "./sandbox";

/** A desk on Monday, 23 November 2026, 09:00 UTC, with a carrier of its own over HTTP. */
export async function onCallDesk() {
  const sandbox = await startTestSandbox();
  const database = await testDatabase();
  const desk = await seedDesk(database);
  const ctx = (actor: Actor = desk.ida) => database.ctx(actor);
  const worker = (): WorkerCtx => ({ ...database.ctx(), channels: new Map() });
  const settings = {
    world: "sandbox" as const,
    sandboxPort: sandbox.port,
    allowedPrivate: "127.0.0.1",
  };
  const doors = {
    paging: createPager(settings),
    signed: createSignedCaller(settings, () => database.clock.now),
    words: mailWords,
  };
  return {
    sandbox,
    database,
    desk,
    ctx,
    worker,
    doors,
    later: (minutes: number) => {
      database.clock.now = new Date(database.clock.now.getTime() + minutes * 60_000);
    },
    chain: (name: string, ackMinutes = 5) => createChain(ctx(), { name, ackMinutes }),
    /** On call from noon to noon, every day. */
    slot: (chainId: string, agentId: string, place = 1, over: Record<string, unknown> = {}) =>
      createSlot(
        ctx(),
        slotWishSchema.parse({
          ...{ chainId, agentId, place, zone: "Etc/UTC", recurrence: "FREQ=DAILY" },
          ...{ startLocal: "2026-11-22T12:00", endLocal: "2026-11-23T12:00" },
          ...over,
        }),
      ),
    route: (actor: Actor, kind: "push" | "mail" | "webhook" | "sms" | "voice", target = "") =>
      addRoute(ctx(actor), { kind, target }),
    /** Everything a worker does for pages, until there is nothing more. */
    async work() {
      for (let round = 0; round < 10; round++) {
        const moved =
          (await escalatePages(ctx({ type: "system", task: "pages" }))) +
          (await mailPages(worker(), mailWords)) +
          (await sendSteps(worker(), doors));
        if (moved === 0) return;
      }
    },
    steps: (pageId: string) =>
      database.db.pageStep.findMany({ where: { pageId }, orderBy: [{ level: "asc" }, { id: "asc" }] }),
    async carried(
      to: string,
    ): Promise<{ sid: string; kind: string; text: string; answerUrl: string | null }[]> {
      const { body } = await sandbox.call("GET", `/sandbox/paging?to=${encodeURIComponent(to)}`);
      return body.data;
    },
    async clear() {
      database.clock.now = new Date("2026-11-23T09:00:00.000Z");
      sandbox.faults.clear();
      await database.db.alarmRing.deleteMany();
      await database.db.alarm.deleteMany();
      await database.db.pageStep.deleteMany();
      await database.db.page.deleteMany();
      await database.db.pageRoute.deleteMany();
      await database.db.onCallSlot.deleteMany();
      await database.db.onCallChain.deleteMany();
      await database.db.pagingProvider.deleteMany();
      await database.db.systemMail.deleteMany();
    },
    async close() {
      await sandbox.stop();
      await database.drop();
    },
  };
}
export type OnCallDesk = Awaited<ReturnType<typeof onCallDesk>>;

/** A system of somebody's own that takes webhooks and keeps them. */
export async function startReceiver(answer: { status: number } = { status: 200 }) {
  const got: { text: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      got.push({ text: Buffer.concat(chunks).toString("utf8"), headers: request.headers });
      response.writeHead(answer.status, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    got,
    answer,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pages`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

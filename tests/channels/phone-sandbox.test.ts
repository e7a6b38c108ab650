import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnv } from "@/lib/base/env";
import type { AccountRef } from "@/lib/channels/channel";
import { fold } from "@/lib/channels/phone/fold";
import { phoneWebhook } from "@/lib/channels/phone/verify";
import { startTestSandbox, type TestSandbox } from "../support/sandbox";

const account = {
  id: "00000000-0000-7000-8000-000000000001",
  channel: "phone",
  externalId: "+12025550100",
  handle: "+12025550100",
  plan: "self_serve",
} as AccountRef;
let sandbox: TestSandbox;
let desk: http.Server;
let told: { verdict: string; outcome: string | undefined; seconds: number | undefined }[] = [];

/** A desk's door that reads what the sandbox's exchange says, as the real one does. */
beforeAll(async () => {
  desk = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const bytes = Buffer.concat(chunks);
      const header = (name: string) => [request.headers[name]].flat()[0] ?? null;
      const verdict = phoneWebhook.verify({ world: "sandbox", env: readEnv({}) }, { bytes, header });
      const [event] = fold({ account, source: "webhook", body: bytes });
      const call = event?.type === "arrived" ? event.inbound.call : undefined;
      told.push({ verdict, outcome: call?.outcome, seconds: call?.durationSeconds });
      response.statusCode = verdict === "genuine" ? 200 : 401;
      response.end();
    });
  });
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  const { port } = desk.address() as AddressInfo;
  sandbox = await startTestSandbox({ deskUrl: `http://127.0.0.1:${port}` });
});
beforeEach(() => {
  told = [];
});
afterAll(async () => {
  await sandbox.stop();
  desk.closeAllConnections();
  desk.close();
});

const ring = (body: unknown) => sandbox.call("POST", "/sandbox/calls", undefined, body);

describe("the sandbox's exchange", () => {
  it("rings and ends a call in two messages the desk's door finds genuine", async () => {
    const { status, body } = await ring({
      from: "+1 202 555 0187",
      outcome: "finished",
      durationSeconds: 90,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ outcome: "finished", durationSeconds: 90, to: "+12025550100" });
    expect(told).toEqual([
      { verdict: "genuine", outcome: "ringing", seconds: 0 },
      { verdict: "genuine", outcome: "finished", seconds: 90 },
    ]);
  });

  it("rings until somebody hangs up, once", async () => {
    const { body } = await ring({ from: null });
    expect(told).toMatchObject([{ outcome: "ringing" }]);
    const end = (id: string) =>
      sandbox.call("POST", `/sandbox/calls/${id}`, undefined, { outcome: "missed" });
    expect((await end(body.id)).status).toBe(201);
    expect(told).toMatchObject([{ outcome: "ringing" }, { outcome: "missed" }]);
    expect((await end(body.id)).status).toBe(409);
    expect((await end("call-of-nobody")).status).toBe(404);
  });

  it("tells again when the desk fails, as a fault of the control path has it", async () => {
    const fault = { endpoint: "HOOK /api/webhooks/phone", times: 2, status: 500 };
    await sandbox.call("POST", "/sandbox/faults", undefined, fault);
    expect((await ring({ from: "+12025550187", outcome: "missed" })).status).toBe(201);
    expect(told.map(({ outcome }) => outcome)).toEqual(["ringing", "missed"]);
  });

  it("says a message twice when the answer to it was lost", async () => {
    const fault = { endpoint: "HOOK /api/webhooks/phone", times: 1, cut: "after" };
    await sandbox.call("POST", "/sandbox/faults", undefined, fault);
    expect((await ring({ from: "+12025550187" })).status).toBe(201);
    expect(told.map(({ outcome }) => outcome)).toEqual(["ringing", "ringing"]);
  });
});

import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import type { LiveHouse } from "./x-sandbox-house";

/** Short enough for a test to see every try. */
export const WEBHOOKS = { retryDelaysMs: [20, 40], timeoutMs: 300, crcEveryMs: 20 };

interface Received {
  headers: http.IncomingHttpHeaders;
  raw: string;
  at: number;
}

export interface Receiver {
  url: string;
  received: Received[];
  crcTokens: string[];
  /** What the next deliveries are answered (0 cuts, -1 never answers); 200 when none is left. */
  answers: number[];
  /** How a CRC is answered. */
  crc: (token: string) => { status: number; body: string };
  until(count: number, timeoutMs?: number): Promise<Received[]>;
  stop(): Promise<void>;
}

export const sign = (secret: string, text: string) =>
  `sha256=${createHmac("sha256", secret).update(text).digest("base64")}`;

export const goodCrc = (secret: string) => (token: string) => ({
  status: 200,
  body: JSON.stringify({ response_token: sign(secret, token) }),
});

/** A desk's door for webhooks on a port of its own, that remembers what came and answers as told. */
export async function startReceiver(): Promise<Receiver> {
  const server = http.createServer((request, response) => {
    const token = new URL(request.url ?? "/", "http://x").searchParams.get("crc_token");
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (token !== null) {
        receiver.crcTokens.push(token);
        const { status, body } = receiver.crc(token);
        response.writeHead(status, { location: "/elsewhere" }).end(body);
        return;
      }
      receiver.received.push({
        headers: request.headers,
        raw: Buffer.concat(chunks).toString("utf8"),
        at: Date.now(),
      });
      const status = receiver.answers.shift() ?? 200;
      if (status === 0) request.socket.destroy();
      else if (status > 0) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/x`,
    received: [],
    crcTokens: [],
    answers: [],
    crc: goodCrc("sandbox-secret"),
    async until(count, timeoutMs = 5000) {
      const deadline = Date.now() + timeoutMs;
      while (receiver.received.length < count) {
        if (Date.now() > deadline)
          throw new Error(`only ${receiver.received.length} of ${count} deliveries came`);
        await new Promise((next) => setTimeout(next, 5));
      }
      return receiver.received;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

/** Registers the receiver at the house that stands at the time, alone or with the brand's mentions. */
export function registering(house: () => LiveHouse, receiver: () => Receiver) {
  const register = (url = receiver().url) => house().call("POST", "/2/webhooks", { body: { url } });

  async function subscribed(): Promise<string> {
    const { id } = (await register()).body.data as { id: string };
    const brand = house().world.ensureUser("NorthwindHelp");
    const answer = await house().call("POST", "/2/activity/subscriptions", {
      as: "sandbox-NorthwindHelp",
      body: {
        event_type: "post.mention.create",
        filter: { user_id: brand.id },
        tag: "mentions",
        webhook_id: id,
      },
    });
    expect(answer.status).toBe(200);
    return id;
  }

  return { register, subscribed };
}

export const settled = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));

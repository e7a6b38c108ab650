import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Inbound, RawArrival } from "@/lib/channels/channel";
import type { ChannelHealth } from "@/lib/channels/channel-deps";
import { createLineReader } from "@/lib/channels/x/live/line-reader";
import { northwindHelpId, startTestSandbox, type TestSandbox } from "../support/sandbox";
import { arrived, help, wireX } from "../support/x-wire";

let sandbox: TestSandbox;
let stop: AbortController;
let listening: Promise<void> | undefined;

beforeEach(async () => {
  sandbox = await startTestSandbox({ limits: "raised" });
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await listening;
  await sandbox.stop();
});

interface Heard {
  inbounds: Inbound[];
  batches: number[];
  health: ChannelHealth[];
}

function listen(store?: (raws: readonly RawArrival[]) => Promise<void>): Heard {
  const { channel, health } = wireX(sandbox);
  const heard: Heard = { inbounds: [], batches: [], health };
  const keep = async (raws: readonly RawArrival[]) => {
    await store?.(raws);
    heard.batches.push(raws.length);
    heard.inbounds.push(...arrived((await Promise.all(raws.map((raw) => channel.fold(raw)))).flat()));
  };
  listening = channel.listen([help], keep, stop.signal);
  return heard;
}

async function until(condition: () => boolean, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error("it did not come about in time");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const post = (text: string) => sandbox.call("POST", "/2/tweets", "sandbox-jo_rivers", { text });
const isLive = ({ health }: Heard) => health.at(-1)?.state === "live";

/** The light is on and X counts an open stream of ours. */
async function open(heard: Heard): Promise<void> {
  for (;;) {
    const { body } = await sandbox.call("GET", "/2/connections", "sandbox-app");
    if (body.data?.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await until(() => isLive(heard));
}

describe("the live way in", () => {
  it("brings posts, messages, our own posts and deletions, each once, and batches what comes together", async () => {
    const heard = listen();
    await open(heard);
    await Promise.all(Array.from({ length: 60 }, (_, i) => post(`@NorthwindHelp where is bag ${i}? 😀👩‍🔧`)));
    await sandbox.call("POST", `/2/dm_conversations/with/${northwindHelpId}/messages`, "sandbox-jo_rivers", {
      text: "a message",
    });
    await sandbox.call("POST", "/sandbox/posts", undefined, {
      as: "NorthwindHelp",
      text: "We are here 24/7 ^GT",
    });
    await until(() => heard.inbounds.length >= 62);
    expect(new Set(heard.inbounds.map(({ externalId }) => externalId)).size).toBe(62);
    expect(heard.inbounds.filter(({ direction }) => direction === "outbound")).toHaveLength(1);
    expect(heard.inbounds.filter(({ audience }) => audience === "private")).toHaveLength(1);
    expect(heard.batches.length).toBeLessThan(40);
  });

  it("never garbles a character that is cut between two chunks", async () => {
    const heard = listen();
    await open(heard);
    await sandbox.call("POST", "/sandbox/streams", undefined, { fault: "split-bytes" });
    for (let i = 0; i < 5; i++) {
      await post(`@NorthwindHelp 😀👨‍👩‍👧‍👦 Gepäck № ${i} חבילה`);
      await until(() => heard.inbounds.length === i + 1);
    }
    for (const { text } of heard.inbounds)
      expect(text).toMatch(/^@NorthwindHelp 😀👨‍👩‍👧‍👦 Gepäck № \d חבילה$/u);
  });

  it("comes back after the stream broke, with what happened meanwhile, and says so", async () => {
    const heard = listen();
    await open(heard);
    await sandbox.call("POST", "/sandbox/streams", undefined, { fault: "cut" });
    await post("@NorthwindHelp said while nobody listened");
    await until(() => heard.inbounds.length >= 1);
    expect(heard.inbounds[0]?.text).toContain("while nobody listened");
    expect(heard.health.map(({ state }) => state)).toEqual(["live", "late", "live"]);
    await sandbox.call("POST", "/sandbox/streams", undefined, { fault: "disconnect" });
    await until(() => heard.health.length >= 5 && isLive(heard));
    expect(heard.health.at(-2)).toMatchObject({
      code: "x-stream-lost",
      values: { reason: "UpstreamOperationalDisconnect" },
    });
  });

  it("hands a batch over again until it is stored, while the next goes on", async () => {
    let refusals = 1;
    const order: string[] = [];
    const heard = listen(async () => {
      order.push("store");
      if (refusals-- > 0) throw new Error("the database is away");
    });
    await open(heard);
    await post("@NorthwindHelp first");
    await until(() => order.length === 1);
    await post("@NorthwindHelp second");
    await until(() => heard.inbounds.length === 2);
    expect(new Set(heard.inbounds.map(({ text }) => text))).toEqual(
      new Set(["@NorthwindHelp first", "@NorthwindHelp second"]),
    );
  });

  it("falls back to the filtered stream where the Activity API is not granted", async () => {
    await sandbox.call("POST", "/sandbox/faults", undefined, {
      endpoint: "GET /2/activity/subscriptions",
      times: 100,
      status: 403,
    });
    const heard = listen();
    await open(heard);
    await post("@NorthwindHelp by rule");
    await until(() => heard.inbounds.length === 1);
    expect(heard.inbounds[0]).toMatchObject({ names: "body", direction: "inbound" });
  });

  it("subscribes once, however often it starts", async () => {
    for (let i = 0; i < 2; i++) {
      const heard = listen();
      await open(heard);
      stop.abort();
      await listening;
      stop = new AbortController();
    }
    const { body } = await sandbox.call("GET", "/2/activity/subscriptions", "sandbox-app");
    expect(body.meta.total_subscriptions).toBe(9);
  });
});

describe("lines", () => {
  it("come whole whatever the chunks, with keep-alives as empty ones", () => {
    const bytes = new TextEncoder().encode('{"a":"😀"}\r\n\r\n{"b":"é"}\r\n');
    for (let size = 1; size <= bytes.length; size++) {
      const read = createLineReader();
      const lines: string[] = [];
      for (let from = 0; from < bytes.length; from += size)
        for (const line of read(bytes.subarray(from, from + size)))
          lines.push(Buffer.from(line).toString("utf8"));
      expect(lines).toEqual(['{"a":"😀"}', "", '{"b":"é"}']);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { ChannelHealth } from "@/lib/channels/channel-deps";
import type { Answer, Failure } from "@/lib/channels/x/call/failure";
import { createHealthBoard } from "@/lib/channels/x/call/health-board";
import { diskFiles } from "@/lib/files/file-store";

const good: Answer = { ok: true, status: 200, text: "{}", body: {}, header: () => undefined };
const bad = (failure: Failure): Answer => ({ ok: false, failure });
const answered = (status: number, detail: string): Answer =>
  bad({
    kind: "answered",
    status,
    detail,
    slug: "",
    title: "",
    code: undefined,
    body: {},
    header: () => undefined,
  });
const read = { method: "GET", scope: "tweet.read" };
const write = { method: "POST", scope: "tweet.write" };

function board() {
  const told: ChannelHealth[] = [];
  const health = createHealthBoard({
    now: () => new Date(),
    tokens: { read: async () => null, refresh: async () => "later" },
    budget: { take: async () => ({ granted: true }), seen: async () => undefined },
    meter: { note: async () => undefined },
    mailboxes: { read: async () => null, route: async () => null },
    files: diskFiles(".test/files/x-health"),
    known: async () => new Set(),
    deskId: "0",
    report: async (_, light) => {
      told.push(light);
    },
  });
  return { health, codes: () => told.map(({ code }) => code) };
}

describe("the light of an account", () => {
  it("is told when it changes, not with every answer", async () => {
    const { health, codes } = board();
    for (let i = 0; i < 5; i++) await health.heard("a", read, good);
    await health.heard("a", read, answered(402, "no credits"));
    await health.heard("a", write, answered(402, "no credits"));
    await health.heard("a", read, good);
    expect(codes()).toEqual(["live", "x-credits-depleted", "live"]);
  });

  it("shows the gravest of its parts, and a refused call of one post is none", async () => {
    const { health, codes } = board();
    await health.stream("a", { state: "late", code: "x-stream-lost" });
    await health.heard("a", read, good);
    await health.heard(
      "a",
      write,
      answered(403, "You are not allowed to create a Tweet with duplicate content."),
    );
    await health.heard("a", read, bad({ kind: "disconnected", code: "x-reconnect" }));
    await health.heard("a", read, good);
    await health.stream("a", { state: "live", code: "live" });
    expect(codes()).toEqual(["x-stream-lost", "x-reconnect", "x-stream-lost", "live"]);
  });

  it("does not flicker while reading works and writing, or one scope, does not", async () => {
    const { health, codes } = board();
    for (let i = 0; i < 3; i++) {
      await health.heard("a", write, answered(403, "You have reached your spending limit."));
      await health.heard("a", read, good);
    }
    await health.heard("a", write, good);
    const missing = bad({ kind: "disconnected", code: "x-scope-missing", scope: "dm.read" });
    for (let i = 0; i < 3; i++) {
      await health.heard("a", { method: "GET", scope: "dm.read" }, missing);
      await health.heard("a", read, good);
    }
    expect(codes()).toEqual(["x-spending-limit", "live", "x-scope-missing"]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listConversations } from "@/lib/conversations/list-conversations";
import { raiseWaiting } from "@/lib/conversations/raise-waiting";
import { resolve } from "@/lib/conversations/resolve";
import { listConversationsSchema } from "@/lib/conversations/schemas";
import { createTarget } from "@/lib/response-times/create-target";
import { retireTarget } from "@/lib/response-times/retire-target";
import { createTargetSchema } from "@/lib/response-times/target-schemas";
import { type FlagDesk, flagDesk } from "../support/flag-desk";
import { nativeAnswer, person, post } from "../support/inbound";

let desk: FlagDesk;
beforeAll(async () => {
  desk = await flagDesk();
});
beforeEach(() => desk.at(0));
afterAll(() => desk.database.drop());

const usual = () => ({ rank: 1, dueAt: desk.minutes(10), promisedAt: desk.minutes(10) });

describe("a flag of words", () => {
  it("comes with the post, pulls what is due forward by the target's factor and moves no promise", async () => {
    const { id } = await desk.comesIn(
      "@NorthwindHelp our plane is boarding in 20 minutes and the desk is shut",
    );
    expect(await desk.look(id)).toEqual({ ...usual(), dueAt: desk.minutes(5) });
    const [turn] = await desk.turns(id);
    expect(turn).toMatchObject({ level: 2, dueAt: desk.minutes(5), promisedAt: desk.minutes(10) });
    const flags = await desk.flagsOf(id);
    expect(flags).toMatchObject([{ reason: "time-critical", level: 2, weight: 40, isInferred: false }]);
    expect(flags[0]?.evidence).toMatch(/20 minutes/);
    expect(flags[0]?.says.spans.length).toBeGreaterThan(0);
    const triage = await desk.database.db.triage.findMany();
    expect(triage.length).toBeGreaterThan(0);
  });

  it("goes by the target's own factors, and by them after the target has ended", async () => {
    const admin = {
      type: "agent" as const,
      agentId: desk.database.id(),
      role: "admin" as const,
      teamIds: [],
    };
    const wish = createTargetSchema.parse({ channel: "x", seconds: 1200, levelFactors: [0.9, 0.3, 0.1] });
    const target = await createTarget(desk.database.ctx(admin), wish);
    const { id, by, inbound } = await desk.comesIn("@NorthwindHelp boarding in 20 minutes, please");
    expect(await desk.look(id)).toEqual({ rank: 1, dueAt: desk.minutes(6), promisedAt: desk.minutes(20) });
    await retireTarget(desk.database.ctx(admin), target.id);
    await desk.ingest(
      post(desk.id(), by, { place: inbound.place, publishedAt: desk.minutes(1), text: "hello?" }),
    );
    expect(await desk.look(id)).toEqual({ rank: 1, dueAt: desk.minutes(6), promisedAt: desk.minutes(20) });
  });

  it("of the top level stands before any backlog", async () => {
    desk.at(-600);
    const old = await desk.comesIn("@NorthwindHelp where is my bag", { publishedAt: desk.minutes(-600) });
    desk.at(0);
    const { id } = await desk.comesIn("@NorthwindHelp I want to kill myself, I can't go on");
    expect(await desk.look(id)).toMatchObject({ rank: 0, promisedAt: desk.minutes(10) });
    const { data } = await listConversations(desk.greta, listConversationsSchema.parse({}));
    const ids = data.map((row) => row.id);
    expect(ids.indexOf(id)).toBe(0);
    expect(ids.indexOf(old.id)).toBeGreaterThan(0);
  });

  it("is told on the feed once, and found by its kind alone", async () => {
    const plain = await desk.comesIn("@NorthwindHelp where is my bag");
    const { id } = await desk.comesIn("@NorthwindHelp my lawyer will sue you over this");
    expect(await desk.kindsOf(id)).toContain("legal");
    const told = await desk.database.db.change.findMany({
      where: { conversationId: id, kind: "flag.raised" },
    });
    expect(told.length).toBe((await desk.kindsOf(id)).length);
    const { data } = await listConversations(desk.greta, listConversationsSchema.parse({ flag: "legal" }));
    expect(data.map((row) => row.id)).toContain(id);
    expect(data.map((row) => row.id)).not.toContain(plain.id);
  });

  it("is never carried to another matter of the same person", async () => {
    const first = await desk.comesIn("@NorthwindHelp my lawyer will sue you over this");
    await resolve(desk.greta, first.id, "settled");
    desk.at(60 * 24 * 30);
    const later = await desk.comesIn("@NorthwindHelp where can I see my points", {
      customer: person(first.by),
      publishedAt: desk.minutes(60 * 24 * 30),
    });
    expect(later.id).not.toBe(first.id);
    expect(await desk.kindsOf(later.id)).toEqual([]);
  });
});

describe("a flag of history", () => {
  it("says which other channels were tried in vain, and nothing of those that were solved", async () => {
    const { id, by } = await desk.comesIn("@NorthwindHelp where is my bag");
    const { customerId } = await desk.conversation(id);
    const mailed = await desk.database.db.interaction.findFirstOrThrow({ where: { conversationId: id } });
    const rows = { customerId, conversationId: null, channel: "email", kind: "email", audience: "private" };
    const { words: _, ...base } = mailed as typeof mailed & { words?: unknown };
    for (const n of [1, 2])
      await desk.database.db.interaction.create({
        data: {
          ...base,
          ...rows,
          id: desk.database.id(),
          externalId: `mail:${by}-${n}`,
          publishedAt: desk.minutes(-60 * 24 * n),
        } as never,
      });
    desk.at(2);
    await desk.ingest(
      post(desk.id(), by, { publishedAt: desk.minutes(2), text: "@NorthwindHelp anybody there?" }),
    );
    const flags = await desk.flagsOf(id);
    expect(flags.find(({ reason }) => reason === "tried-before")?.evidence).toBe(
      "Tried before, unsolved · 2 mails · since 2026-11-21 09:00 UTC",
    );
  });

  it("counts the third contact in three days, not three messages in a row", async () => {
    const by = desk.id();
    for (const minute of [0, 1, 2]) {
      desk.at(minute);
      await desk.comesIn("@NorthwindHelp hello", { customer: person(by), publishedAt: desk.minutes(minute) });
    }
    for (const minute of [300, 600]) {
      desk.at(minute);
      const { id } = await desk.comesIn("@NorthwindHelp still nothing", {
        customer: person(by),
        publishedAt: desk.minutes(minute),
      });
      const kinds = await desk.kindsOf(id);
      expect(kinds.includes("third-contact")).toBe(minute === 600);
    }
  });

  it("waits for the sweep to say that somebody waits too long, and is over with the answer", async () => {
    const { id, by, inbound } = await desk.comesIn("@NorthwindHelp where is my bag");
    desk.at(9);
    await raiseWaiting(desk.database.ctx());
    expect(await desk.kindsOf(id)).toEqual([]);
    desk.at(10);
    await raiseWaiting(desk.database.ctx());
    expect(await desk.kindsOf(id)).toEqual(["waiting"]);
    expect(await desk.look(id)).toEqual({ ...usual(), dueAt: desk.minutes(7.5) });
    desk.at(11);
    while ((await raiseWaiting(desk.database.ctx())) > 0);
    await desk.answer(nativeAnswer(desk.id(), by, { place: inbound.place, publishedAt: desk.minutes(12) }));
    expect(await desk.kindsOf(id)).toEqual([]);
    expect(await desk.turns(id)).toMatchObject([{ level: 1, endedAt: desk.minutes(12) }]);
    desk.at(20);
    await desk.ingest(
      post(desk.id(), by, { place: inbound.place, publishedAt: desk.minutes(20), text: "and now?" }),
    );
    expect(await desk.look(id)).toEqual({ rank: 1, dueAt: desk.minutes(30), promisedAt: desk.minutes(30) });
  });

  it("says by the same words of several handles that it may be paid for, as inferred", async () => {
    const text = "Northwind lost my wedding dress and will not even answer the telephone, shame on them";
    const all = [
      await desk.comesIn(text),
      await desk.comesIn(text.toUpperCase()),
      await desk.comesIn(`${text}!!`),
    ];
    const [, second, third] = all;
    expect(await desk.kindsOf(second?.id ?? "")).not.toContain("paid");
    const flags = await desk.flagsOf(third?.id ?? "");
    expect(flags).toContainEqual(expect.objectContaining({ reason: "paid", isInferred: true }));
  });

  it("grows with who sees a post, when it comes again with larger numbers", async () => {
    const { id, inbound } = await desk.comesIn("@NorthwindHelp where is my bag");
    expect(await desk.kindsOf(id)).toEqual([]);
    await desk.ingest({ ...inbound, metrics: { reposts: 900, likes: 4000, views: 90_000 } });
    expect(await desk.kindsOf(id)).toContain("reach");
    expect((await desk.stored(inbound.externalId)).reposts).toBe(900);
    expect((await desk.look(id)).promisedAt).toEqual(desk.minutes(10));
  });
});

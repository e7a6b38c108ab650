import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { queueReply } from "@/lib/replies/queue-reply";
import { askRelease } from "@/lib/replies/releases/ask-release";
import { decideRelease } from "@/lib/replies/releases/decide-release";
import { forgetReleases } from "@/lib/replies/releases/forget-releases";
import { listReleases } from "@/lib/replies/releases/list-releases";
import { setAccountGuard } from "@/lib/replies/set-account-guard";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { privateReply, publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  await database.db.rosterEntry.deleteMany({});
});

const as = (who: "greta" | "linda" | "noah" | "ana" | "ida") => database.ctx(desk[who]);
const STOPPED = "Jo, locator QX7RT2 is on the 18:05 now";
const send = (who: "greta" | "linda" | "ana", over = {}) =>
  queueReply(as(who), seeded.conversationId, publicReply({ text: STOPPED, ...over }));
const ask = (who: "greta" | "linda" = "greta", text = STOPPED) =>
  askRelease(as(who), {
    conversationId: seeded.conversationId,
    channel: "x",
    audience: "public",
    text,
    reason: "she posted it herself",
  });

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

/** A published shift around now. */
async function onShift(agentId: string): Promise<void> {
  const { now } = database.clock;
  const [startAt, endAt] = [-1, 1].map((hours) => new Date(now.getTime() + hours * 3_600_000));
  if (!startAt || !endAt) throw new Error("no times");
  const shiftId = randomUUID();
  const local = {
    zone: "UTC",
    startLocal: startAt.toISOString().slice(0, 16),
    endLocal: endAt.toISOString().slice(0, 16),
  };
  await database.db.shift.create({
    data: { id: shiftId, agentId, ...local, skills: [], state: "published", createdAt: now, changedAt: now },
  });
  const heldOn = new Date(local.startLocal.slice(0, 10));
  await database.db.rosterEntry.create({
    data: { shiftId, heldOn, agentId, ...local, startAt, endAt, parts: [], isPublished: true },
  });
}

describe("a text the guard has stopped", () => {
  it("leaves by a lead's own reason, but not because it was seen", async () => {
    expect(await codeOf(send("greta", { overrule: { reason: "she asked" } }))).toBe("guard");
    expect(await codeOf(send("ana", { overrule: { reason: "seen", kind: "soft-seen" } }))).toBe("guard");
    const sent = await send("ana", { overrule: { reason: "she posted it herself" } });
    expect(sent.reply?.state).toBe("queued");
  });

  it("leaves once, in these very words, when a second agent agrees while no lead is on shift", async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: "asked", kinds: ["record-locator"], mayDecide: false });
    expect(await codeOf(decideRelease(as("greta"), asked.id, true))).toBe("own-release");
    expect(await codeOf(decideRelease(as("noah"), asked.id, true))).toBe("not-found");
    expect((await listReleases(as("linda"), { waiting: true })).map(({ id }) => id)).toContain(asked.id);
    expect(await decideRelease(as("linda"), asked.id, true)).toMatchObject({ state: "agreed" });
    expect(await codeOf(decideRelease(as("ana"), asked.id, false))).toBe("release-decided");
    expect(await codeOf(send("linda"))).toBe("guard");
    expect(await codeOf(send("greta", { text: `${STOPPED}!` }))).toBe("guard");
    expect((await send("greta")).reply?.state).toBe("queued");
    expect(await codeOf(send("greta", { idempotencyId: randomUUID() }))).toBe("guard");
    const actions = await database.db.auditEntry.findMany({ where: { subjectId: asked.id } });
    expect(actions.map(({ action }) => action).sort()).toEqual([
      "guard.release-agreed",
      "guard.release-asked",
    ]);
  });

  it("waits for a lead who is on shift, and for nobody after a quarter of an hour", async () => {
    const asked = await ask();
    await onShift(desk.ana.agentId);
    expect(await codeOf(decideRelease(as("linda"), asked.id, true))).toBe("lead-on-shift");
    expect((await listReleases(as("linda"), { conversationId: seeded.conversationId }))[0]?.mayDecide).toBe(
      false,
    );
    expect((await decideRelease(as("ana"), asked.id, false)).state).toBe("refused");
    const again = await ask();
    expect(again.id).not.toBe(asked.id);
    const before = database.clock.now;
    database.clock.now = new Date(before.getTime() + 16 * 60_000);
    expect(await codeOf(decideRelease(as("ana"), again.id, true))).toBe("release-over");
    database.clock.now = new Date(before.getTime() + 25 * 3_600_000);
    await forgetReleases(as("ida"));
    expect(await database.db.guardRelease.count({ where: { text: { not: "" } } })).toBe(0);
    database.clock.now = before;
  });

  it("is asked for only where something is stopped, and keeps no card number", async () => {
    expect(await codeOf(ask("greta", "See you soon"))).toBe("nothing-stopped");
    const asked = await ask("greta", "paid by 4111 1111 1111 1111");
    expect(asked.text).toBe("paid by •••• •••• •••• 1111");
  });
});

describe("what the guard only asks", () => {
  it("passes once it was seen, and a card is stopped in private too", async () => {
    await writeMore(database, seeded, {
      audience: "private",
      text: "I am Marta from Trondheim, hello there",
    });
    const text = "We wait for you in Trondheim";
    expect(await codeOf(send("greta", { text }))).toBe("guard");
    const overrule = { reason: "seen", kind: "soft-seen" };
    expect((await send("greta", { text, overrule })).reply?.state).toBe("queued");
    const card = privateReply({ text: "Is it 4111 1111 1111 1111?", handleId: seeded.handleId });
    expect(await codeOf(queueReply(as("greta"), seeded.conversationId, card))).toBe("guard");
  });
});

describe("an account's own words for the guard", () => {
  it("are order numbers to stop and numbers of ours to let pass, kept by admins, refused where all would fit", async () => {
    const own = { accountId: desk.account, orderPatterns: ["NW-#####"], publicNumbers: ["+44 20 7946 0958"] };
    expect(await codeOf(setAccountGuard(as("ana"), own))).toBe("forbidden");
    expect(await codeOf(setAccountGuard(as("ida"), { ...own, orderPatterns: ["####"] }))).toBe("bad-pattern");
    await setAccountGuard(as("ida"), own);
    expect(await codeOf(send("greta", { text: "NW 20488 is on its way" }))).toBe("guard");
    const line = await send("greta", { text: "Please ring 020 7946 0958" });
    expect(line.reply?.state).toBe("queued");
  });
});

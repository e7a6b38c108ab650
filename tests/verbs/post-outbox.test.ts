import { describe, expect, it } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import { confirmPost } from "@/lib/publishing/confirm-post";
import { getPost } from "@/lib/publishing/get-post";
import { listPosts } from "@/lib/publishing/list-posts";
import { claimPosts } from "@/lib/publishing/outbox/claim-posts";
import { noteRemoved } from "@/lib/publishing/outbox/note-removed";
import { recoverPosts } from "@/lib/publishing/outbox/recover-posts";
import { sendPost } from "@/lib/publishing/outbox/send-post";
import { planPost } from "@/lib/publishing/plan-post";
import { reportQueue } from "@/lib/publishing/report-queue";
import { settlePost } from "@/lib/publishing/settle-post";
import { postDesk } from "../support/post-desk";

const t = postDesk();
const silence: SendOutcome = { outcome: "unknown", code: "x-no-answer" };
const noah = () => t.as(t.desk.noah);

describe("a planned post that leaves", () => {
  it("goes at its time by the database's clock, one of an account after the other", async () => {
    const day = t.database.clock.now.toISOString().slice(0, 10);
    t.database.clock.now = new Date(`${day}T09:00:00Z`);
    const at = (time: string) => ({ plannedLocal: `${day}T${time}`, zone: "UTC" });
    await t.planned(["Second"], at("10:02"));
    await t.planned(["First"], at("10:01"));
    expect(await t.work()).toBe(0);
    t.pass(3600 + 180);
    const claims = await Promise.all([claimPosts(t.worker(), 8), claimPosts(t.worker(), 8)]);
    expect(claims.flat()).toHaveLength(1);
    for (const claim of claims.flat()) await sendPost(t.worker(), claim);
    await t.work();
    expect(t.wire.sent.map(({ text }) => text)).toEqual(["First", "Second"]);
  });

  it("of several parts answers itself in order", async () => {
    const { id } = await t.planned(["1 of 3", "2 of 3", "3 of 3"]);
    await t.work();
    const ids = (await t.partsOf(id)).map(({ externalId }) => externalId);
    expect(t.wire.sent.map(({ replyToExternalId }) => replyToExternalId)).toEqual([
      undefined,
      ids[0],
      ids[1],
    ]);
    expect((await t.rowOf(id)).state).toBe("sent");
  });

  it("asks instead of surprising when nobody was there for more than ten minutes", async () => {
    const { id } = await t.planned(["Doors open now"]);
    t.pass(660);
    expect(await t.work()).toBe(0);
    expect(await getPost(noah(), id)).toMatchObject({
      state: "planned",
      isStale: true,
      may: { confirm: true },
    });
    expect(await confirmPost(noah(), id)).toMatchObject({ isStale: false });
    expect(await t.work()).toBe(1);
  });

  it("in doubt is looked for and adopted, never sent again; what waits behind it waits", async () => {
    const first = await t.planned(["Maybe out"]);
    t.pass(1);
    const second = await t.planned(["Behind it"]);
    t.wire.answers.push(silence);
    await t.work();
    expect((await t.rowOf(first.id)).state).toBe("unconfirmed");
    expect(await t.work()).toBe(0);
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:77001", sentAt: t.database.clock.now });
    expect(await t.look()).toBe(1);
    expect(await getPost(noah(), first.id)).toMatchObject({
      state: "sent",
      url: expect.stringContaining("77001"),
    });
    await t.work();
    expect(t.wire.sent.map(({ text }) => text)).toEqual(["Maybe out", "Behind it"]);
    expect((await t.rowOf(second.id)).state).toBe("sent");
  });

  it("not found is sent once more, then left to a person, who settles it", async () => {
    const { id } = await t.planned(["Lost"]);
    t.wire.answers.push(silence, silence);
    await t.work();
    for (let look = 0; look < 3; look++) {
      t.pass(121);
      await t.look();
    }
    expect((await t.rowOf(id)).state).toBe("planned");
    await t.work();
    for (let look = 0; look < 3; look++) {
      t.pass(121);
      await t.look();
    }
    expect(await getPost(noah(), id)).toMatchObject({
      state: "unconfirmed",
      failure: { code: "needs-person" },
    });
    expect(
      await settlePost(noah(), id, { as: "sent", externalId: "https://x.com/a/status/77002" }),
    ).toMatchObject({
      state: "sent",
      parts: [{ externalId: "post:77002" }],
    });
    expect(t.wire.sent).toHaveLength(2);
  });

  it("refused keeps its words and the provider's, is mended and planned again", async () => {
    const { id } = await t.planned(["Twice the same"]);
    t.wire.answers.push({ outcome: "refused", code: "x-duplicate", values: { detail: "duplicate content" } });
    await t.work();
    const refused = await getPost(noah(), id);
    expect(refused).toMatchObject({ state: "refused", failure: { code: "x-duplicate" } });
    expect(await planPost(noah(), id)).toMatchObject({ state: "planned", failure: null });
    await t.work();
    expect((await t.rowOf(id)).state).toBe("sent");
  });

  it("fails after a day of waiting for the provider, and holds nothing else of the desk", async () => {
    const { id } = await t.planned(["Not today"]);
    const later = () => new Date(t.database.clock.now.getTime() + 6 * 3_600_000);
    for (let tried = 0; tried < 6; tried++) {
      t.wire.answers.push({ outcome: "retry-at", at: later(), code: "x-rate-limited", holdsAccount: false });
      await t.work();
      t.pass(6 * 3600 + 1);
    }
    expect(await t.rowOf(id)).toMatchObject({ state: "failed", code: "gave-up" });
  });

  it("whose worker was killed in the middle of the call is in doubt, found, and goes on with its thread once", async () => {
    const { id } = await t.planned(["A1", "A2"]);
    // The call takes effect; its worker never hears of it.
    t.wire.answers.push(() => new Promise(() => undefined));
    const [claim] = await claimPosts(t.worker(), 1);
    if (!claim) throw new Error("nothing was claimed");
    void sendPost(t.worker(), claim);
    while (t.wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    t.pass(61);
    expect(await recoverPosts(t.worker())).toBe(1);
    expect((await t.rowOf(id)).state).toBe("unconfirmed");
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:77010", sentAt: t.database.clock.now });
    await t.look();
    await t.work();
    expect(t.wire.sent.map(({ text }) => text)).toEqual(["A1", "A2"]);
    expect((await t.rowOf(id)).state).toBe("sent");
  });
});

describe("what comes back over our own timeline", () => {
  it("before our own commit is the part under way, and neither a native post nor an answer", async () => {
    const { id } = await t.planned(["Overtakes us", "And goes on"]);
    t.wire.answers.push(async () => {
      await t.comesBack("Overtakes us", "post:88001");
      return { outcome: "sent", externalId: "post:88001" };
    });
    await t.work();
    await t.comesBack("Overtakes us", "post:88001");
    expect((await t.partsOf(id))[0]).toMatchObject({ externalId: "post:88001", state: "sent" });
    const about = { externalId: "post:88001" };
    expect(await t.database.db.nativePost.count({ where: about })).toBe(0);
    expect(await t.database.db.interaction.count({ where: about })).toBe(0);
    expect(t.wire.sent).toHaveLength(2);
    expect((await t.rowOf(id)).state).toBe("sent");
  });

  it("written by hand stands in the calendar beside the planned ones, once and until it is gone", async () => {
    await t.comesBack("From my phone", "post:88002");
    await t.comesBack("From my phone", "post:88002");
    const { native } = await listPosts(t.as(t.desk.greta), {});
    expect(native.filter(({ text }) => text === "From my phone")).toEqual([
      expect.objectContaining({ url: "https://x.com/NorthwindAir/status/88002" }),
    ]);
    await noteRemoved(t.worker(), [{ channel: "x", externalId: "post:88002", reason: "deleted" }]);
    expect((await listPosts(t.as(t.desk.greta), {})).native).toEqual([]);
    const { data } = await reportQueue(noah());
    expect(data.map(({ account, mayWrite }) => [account.handle, mayWrite])).toEqual([
      ["NorthwindAir", true],
      ["NorthwindHelp", false],
    ]);
  });
});

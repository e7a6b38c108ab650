import { describe, expect, it } from "vitest";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { cancelPost } from "@/lib/publishing/cancel-post";
import { changePost } from "@/lib/publishing/change-post";
import { getPost } from "@/lib/publishing/get-post";
import { noteRemoved } from "@/lib/publishing/outbox/note-removed";
import { planPost } from "@/lib/publishing/plan-post";
import { restorePost } from "@/lib/publishing/restore-post";
import { returnPost } from "@/lib/publishing/return-post";
import { setPostRule } from "@/lib/publishing/set-post-rule";
import { postDesk } from "../support/post-desk";

const t = postDesk();
const noah = () => t.as(t.desk.noah);
const ana = () => t.as(t.desk.ana);

describe("a post on its way to a yes", () => {
  it("is asked for, given back with a note, mended, asked again, and approved by somebody else alone", async () => {
    const { id, state } = await t.draft(["We fly again"]);
    expect(state).toBe("draft");
    await expect(planPost(noah(), id)).rejects.toMatchObject({ code: "post-needs-approval" });
    await askPost(noah(), id);
    await expect(approvePost(noah(), id)).rejects.toMatchObject({ code: "own-post" });
    await expect(approvePost(t.as(t.desk.greta), id)).rejects.toMatchObject({ code: "may-not-publish" });
    const returned = await returnPost(ana(), id, { note: "Say from when" });
    expect(returned).toMatchObject({ state: "returned", decisionNote: "Say from when" });
    await changePost(noah(), id, {
      changeNumber: returned.changeNumber,
      parts: [{ text: "We fly again from noon", attachmentIds: [] }],
    });
    await askPost(noah(), id);
    const planned = await approvePost(ana(), id);
    expect(planned).toMatchObject({ state: "planned", decidedBy: { initials: "AR" } });
    expect(await t.actionsOf(id)).toContain("post.planned");
    expect(await t.work()).toBe(1);
    expect(await getPost(noah(), id)).toMatchObject({
      state: "sent",
      url: expect.stringContaining("x.com/NorthwindAir/"),
    });
    expect(t.wire.sent.map(({ text, kind, audience }) => [text, kind, audience])).toEqual([
      ["We fly again from noon", "post", "public"],
    ]);
  });

  it("asks again when its words change after the yes, and not when its time alone does", async () => {
    const post = await t.planned(["Sale on Monday"], { plannedLocal: "2026-11-24T10:00" });
    const moved = await changePost(noah(), post.id, {
      changeNumber: post.changeNumber,
      plannedLocal: "2026-11-24T12:00",
    });
    expect(moved).toMatchObject({ state: "planned", plannedAt: "2026-11-24T10:00:00.000Z" });
    await expect(
      changePost(noah(), post.id, { changeNumber: post.changeNumber, note: "late" }),
    ).rejects.toMatchObject({ code: "post-changed" });
    const rewritten = await changePost(noah(), post.id, {
      changeNumber: moved.changeNumber,
      parts: [{ text: "Sale on Tuesday", attachmentIds: [] }],
    });
    expect(rewritten).toMatchObject({ state: "draft", decidedBy: null });
    t.pass(2 * 86_400);
    expect(await t.work()).toBe(0);
  });

  it("says what is wrong with it before anybody is asked, and keeps it", async () => {
    const long = await t.draft(["One", "b".repeat(281)]);
    await expect(askPost(noah(), long.id)).rejects.toMatchObject({
      code: "post-too-long",
      values: { part: 2 },
    });
    const told = await t.draft(["Call Jo on +49 170 5550199"]);
    await expect(askPost(noah(), told.id)).rejects.toMatchObject({ code: "post-guard" });
    const late = await t.draft(["Yesterday"], { plannedLocal: "2026-11-22T10:00" });
    await expect(askPost(noah(), late.id)).rejects.toMatchObject({ code: "planned-past" });
    await expect(t.draft(["x"], { zone: "Mars/Olympus" })).rejects.toMatchObject({ code: "planned-zone" });
    await expect(t.draft(["x"], {}, t.desk.greta)).rejects.toMatchObject({ code: "may-not-publish" });
    expect((await getPost(noah(), long.id)).parts[1]?.weightedLength).toBe(281);
    const skipped = await t.draft(["Early"], { plannedLocal: "2027-03-28T03:30" });
    expect(skipped).toMatchObject({ shift: "later", plannedAt: "2027-03-28T01:30:00.000Z" });
  });

  it("needs nobody's yes where the account asks for none", async () => {
    await setPostRule(t.as(t.desk.ida), t.desk.brandAccount, { approval: "none", altText: "warn" });
    const { id } = await t.draft(["Good morning"]);
    expect(await planPost(noah(), id)).toMatchObject({ state: "planned" });
    await setPostRule(t.as(t.desk.ida), t.desk.brandAccount, { approval: "member", altText: "require" });
    expect(await t.work()).toBe(1);
  });

  it("comes back as it stood when its cancelling is undone at once", async () => {
    const { id } = await t.planned(["In an hour"], { plannedLocal: "2027-01-05T10:00" });
    expect(await cancelPost(noah(), id)).toMatchObject({ state: "cancelled" });
    t.pass(60);
    expect(await restorePost(noah(), id)).toMatchObject({ state: "planned", decidedBy: { initials: "AR" } });
    await cancelPost(noah(), id);
    t.pass(600);
    expect(await restorePost(noah(), id)).toMatchObject({ state: "draft", decidedBy: null });
  });

  it("says who changed it and when to whoever comes too late, and takes nothing of theirs", async () => {
    const { id, changeNumber } = await t.draft(["First words"]);
    t.pass(60);
    const parts = [{ text: "Ana's words", attachmentIds: [] }];
    const hers = await changePost(ana(), id, { changeNumber, parts });
    expect(hers.touched).toEqual({
      by: expect.objectContaining({ displayName: "Ana Ruiz" }),
      at: t.database.clock.now.toISOString(),
    });
    t.pass(150);
    const late = changePost(noah(), id, {
      changeNumber,
      parts: [{ text: "Noah's words", attachmentIds: [] }],
    });
    await expect(late).rejects.toMatchObject({
      code: "post-changed",
      values: { name: "Ana Ruiz", minutes: 3, at: hers.touched?.at, changeNumber: hers.changeNumber },
    });
    await expect(cancelPost(noah(), id, { changeNumber })).rejects.toMatchObject({ code: "post-changed" });
    expect((await getPost(noah(), id)).parts[0]?.text).toBe("Ana's words");
  });
});

describe("a post that is gone at the provider", () => {
  it("is no longer sent: when that was noticed is told once, and its words stay", async () => {
    const { id } = await t.planned(["Part one", "Part two"]);
    await t.work();
    const [first, second] = await t.partsOf(id);
    expect((await getPost(noah(), id)).removed).toBeNull();
    t.pass(90);
    const noticed = t.database.clock.now.toISOString();
    const gone = (externalId: string | null | undefined, reason = "deleted") =>
      noteRemoved(t.worker(), [{ channel: "x", externalId: externalId ?? "", reason }]);
    await gone(second?.externalId, "withheld");
    expect((await getPost(noah(), id)).removed).toBeNull();
    await gone(first?.externalId);
    t.pass(60);
    await gone(first?.externalId);
    expect(await getPost(noah(), id)).toMatchObject({
      ...{ state: "sent", removed: { at: noticed, parts: 1 } },
      parts: [{ text: "Part one" }, { text: "Part two" }],
    });
    await gone(second?.externalId);
    expect((await getPost(noah(), id)).removed).toEqual({ at: noticed, parts: 2 });
    expect((await t.actionsOf(id)).filter((action) => action === "post.removed")).toHaveLength(2);
  });
});

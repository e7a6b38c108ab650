import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { findKept, keep } from "@/lib/conversations/keep";
import { reopen } from "@/lib/conversations/reopen";
import { returnAtShiftEnd } from "@/lib/conversations/return-at-shift-end";
import { saveDraft } from "@/lib/conversations/save-draft";
import { seePresence } from "@/lib/conversations/see-presence";
import { setState } from "@/lib/coverage/set-state";
import { arrival, careAccount, message } from "../support/inbound";
import { type WatchDesk, watchDesk } from "../support/watch-desk";

let watch: WatchDesk;
beforeAll(async () => {
  watch = await watchDesk();
});
beforeEach(() => watch.empty());
afterAll(() => watch.database.drop());

const ana = () => watch.ctx(watch.desk.ana);
const here = (...people: WatchDesk["desk"]["greta"][]) =>
  Promise.all(people.map((each) => watch.signsOfLife(each)));
const written = (mode: "public" | "note" = "public") => ({
  mode,
  text: "One moment",
  attachmentIds: [],
  inReplyToId: null,
});

describe("the end of a shift", () => {
  it("puts open conversations back once, leaves kept and waiting ones, and holds what is written in for half an hour", async () => {
    const { greta, linda } = watch.desk;
    await watch.shift(greta, "06:00", "09:05");
    await watch.shift(linda, "06:00", "14:00");
    watch.later(5);
    const own = { assigneeId: greta.agentId };
    const [plain, kept, drafted, typing, waiting] = [
      await watch.waits(own),
      await watch.waits(own),
      await watch.waits(own),
      await watch.waits(own),
      await watch.waits({ ...own, status: "waiting" }),
    ];
    const hers = await watch.waits({ assigneeId: linda.agentId });
    await keep(watch.ctx(greta), kept, new Date("2026-11-24T08:00:00Z"));
    await saveDraft(watch.ctx(greta), drafted, written());
    await seePresence(watch.ctx(greta), typing, "typing");
    const twice = await Promise.all([
      returnAtShiftEnd(watch.database.ctx()),
      returnAtShiftEnd(watch.database.ctx()),
    ]);
    expect(twice.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await watch.holder(plain)).toBeNull();
    expect((await watch.why(plain)).at(-1)?.values).toEqual({
      from: greta.agentId,
      to: null,
      by: "shift-end",
    });
    const stay = await Promise.all([kept, drafted, typing, waiting, hers].map(watch.holder));
    expect(stay).toEqual([...Array(4).fill(greta.agentId), linda.agentId]);
    const overtime = await watch.waits(own);
    watch.later(1);
    expect(await returnAtShiftEnd(watch.database.ctx())).toBe(1);
    expect(await watch.holder(typing)).toBeNull();
    expect(await watch.holder(drafted)).toBe(greta.agentId);
    watch.later(30);
    expect(await returnAtShiftEnd(watch.database.ctx())).toBe(1);
    expect(await watch.holder(drafted)).toBeNull();
    expect(await watch.database.db.draft.count({ where: { conversationId: drafted } })).toBe(1);
    watch.later(300);
    expect(await returnAtShiftEnd(watch.database.ctx())).toBe(1);
    expect(await watch.holder(hers)).toBeNull();
    expect([await watch.holder(overtime), await watch.holder(kept)]).toEqual([greta.agentId, greta.agentId]);
  });

  it("takes nothing from who works on in another shift, has no published one, or was relieved already", async () => {
    const { greta, linda, noah } = watch.desk;
    await watch.shift(greta, "06:00", "09:05");
    await watch.shift(greta, "09:05", "12:00");
    await watch.shift(noah, "06:00", "09:05", { state: "draft" });
    await watch.shift(linda, "05:00", "09:05");
    watch.later(5);
    const [hers, his, accepted] = [
      await watch.waits({ assigneeId: greta.agentId }),
      await watch.waits({ assigneeId: noah.agentId }),
      await watch.waits({ assigneeId: watch.desk.ana.agentId }),
    ];
    expect(await returnAtShiftEnd(watch.database.ctx())).toBe(0);
    expect(await Promise.all([hers, his, accepted].map(watch.holder))).toEqual([
      greta.agentId,
      noah.agentId,
      watch.desk.ana.agentId,
    ]);
  });

  it("is kept past by the one who has it alone, for a week at most", async () => {
    const { greta, linda } = watch.desk;
    const id = await watch.waits({ assigneeId: greta.agentId });
    const until = new Date("2026-11-24T08:00:00Z");
    await expect(keep(watch.ctx(linda), id, until)).rejects.toMatchObject({ code: "not-yours" });
    for (const wrong of ["2026-11-23T09:00:00Z", "2026-12-01T09:00:00Z"])
      await expect(keep(watch.ctx(greta), id, new Date(wrong))).rejects.toMatchObject({ code: "keep-until" });
    await keep(watch.ctx(greta), id, until);
    expect(await findKept(ana(), id)).toMatchObject({ agentId: greta.agentId, until: until.toISOString() });
    await keep(watch.ctx(greta), id, null);
    expect(await findKept(ana(), id)).toMatchObject({ agentId: null });
  });
});

describe("what is reopened", () => {
  it("goes back to who had it only if they are on shift and at work, else to the queue", async () => {
    const { greta, linda, ana: lead } = watch.desk;
    const resolved = () => watch.waits({ assigneeId: greta.agentId, status: "resolved" });
    const before = await resolved();
    await reopen(ana(), before);
    expect(await watch.holder(before)).toBe(greta.agentId);
    await watch.shift(greta, "08:00", "16:00");
    await watch.shift(linda, "08:00", "16:00");
    await here(greta);
    const back = await resolved();
    await reopen(ana(), back);
    expect(await watch.holder(back)).toBe(greta.agentId);
    await setState(watch.ctx(greta), { state: "break", until: null });
    const onBreak = await resolved();
    await reopen(ana(), onBreak);
    expect(await watch.holder(onBreak)).toBeNull();
    expect((await watch.why(onBreak)).at(-1)?.values).toEqual({
      from: greta.agentId,
      to: null,
      by: "reopened",
    });
    const own = await resolved();
    await reopen(watch.ctx(greta), own);
    expect(await watch.holder(own)).toBe(greta.agentId);
    const leads = await watch.waits({ assigneeId: lead.agentId, status: "resolved" });
    await reopen(watch.ctx(linda), leads);
    expect(await watch.holder(leads)).toBeNull();
  });

  it("by the customer does so too", async () => {
    const { greta } = watch.desk;
    const account = await careAccount(watch.database, {
      teamId: watch.desk.care,
      externalId: "990",
      handle: "NorthwindCare",
    });
    const take = async (id: string) => {
      const [landed] = await ingestInteractions(watch.database.ctx(), [
        arrival(account, message(id, "5550")),
      ]);
      return landed?.conversationId ?? "";
    };
    const id = await take("7001");
    const resolve = () =>
      watch.database.db.conversation.update({
        where: { id },
        data: { assigneeId: greta.agentId, status: "resolved", resolvedAt: watch.database.clock.now },
      });
    await resolve();
    expect(await take("7002")).toBe(id);
    expect(await watch.holder(id)).toBe(greta.agentId);
    await watch.shift(greta, "08:00", "16:00");
    await resolve();
    expect(await take("7003")).toBe(id);
    expect(await watch.holder(id)).toBeNull();
    await here(greta);
    await resolve();
    expect(await take("7004")).toBe(id);
    expect(await watch.holder(id)).toBe(greta.agentId);
  });
});

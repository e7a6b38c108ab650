import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { applyTarget } from "@/lib/conversations/apply-target";
import { createHours } from "@/lib/response-times/create-hours";
import { createTarget } from "@/lib/response-times/create-target";
import { createHoursSchema } from "@/lib/response-times/hours-schemas";
import { previewTarget } from "@/lib/response-times/preview-target";
import { replaceTarget } from "@/lib/response-times/replace-target";
import { retireTarget } from "@/lib/response-times/retire-target";
import { createTargetSchema } from "@/lib/response-times/target-schemas";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
let admin: Actor & { type: "agent" };
beforeAll(async () => {
  desk = await historyDesk();
  admin = { type: "agent", agentId: desk.database.id(), role: "admin", teamIds: [] };
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
});
afterAll(() => desk.database.drop());

const ctx = () => desk.database.ctx(admin);

async function comesIn() {
  const by = desk.id();
  const inbound = post(desk.id(), by);
  await desk.ingest(inbound);
  const { conversationId } = await desk.stored(inbound.externalId);
  return { conversationId: conversationId ?? "", by, inbound };
}

describe("a turn", () => {
  it("is promised by the hours of its target, and keeps both when the target changes or ends", async () => {
    // It is Monday, 23 November, 08:59 in London: they open at noon.
    const hours = await createHours(
      ctx(),
      createHoursSchema.parse({
        name: "Afternoons",
        zone: "Europe/London",
        week: [
          { weekday: 1, from: "12:00", until: "12:05" },
          { weekday: 2, from: "12:00", until: "18:00" },
        ],
      }),
    );
    const wish = createTargetSchema.parse({ accountId: desk.account.id, seconds: 600, calendarId: hours.id });
    const target = await createTarget(ctx(), wish);
    const { conversationId } = await comesIn();
    const promisedAt = new Date("2026-11-24T12:05:00.000Z");
    const promised = {
      targetSeconds: 600,
      targetId: target.id,
      calendarId: hours.id,
      promisedAt,
      dueAt: promisedAt,
    };
    expect(await desk.turns(conversationId)).toMatchObject([promised]);
    expect(await desk.conversation(conversationId)).toMatchObject({ dueAt: promisedAt, promisedAt });
    const next = await replaceTarget(ctx(), target.id, { seconds: 60, calendarId: null });
    expect(await desk.turns(conversationId)).toMatchObject([promised]);
    const later = await comesIn();
    expect(await desk.turns(later.conversationId)).toMatchObject([
      {
        targetSeconds: 60,
        targetId: next.id,
        calendarId: null,
        promisedAt: new Date("2026-11-23T09:00:00.000Z"),
      },
    ]);
    await retireTarget(ctx(), next.id);
    const last = await comesIn();
    expect(await desk.turns(last.conversationId)).toMatchObject([{ targetSeconds: 600, targetId: null }]);
    expect(await desk.turns(later.conversationId)).toMatchObject([{ targetSeconds: 60, targetId: next.id }]);
  });

  it("is promised anew only by a deed that says why, on the conversation and in the audit", async () => {
    const [open, answered, elsewhere] = [await comesIn(), await comesIn(), await comesIn()];
    await desk.answer(
      nativeAnswer(desk.id(), answered.by, {
        place: answered.inbound.place,
        inReplyToExternalId: answered.inbound.externalId,
        publishedAt: desk.minutes(1),
      }),
    );
    const before = await desk.turns(answered.conversationId);
    expect(before).toMatchObject([{ ending: "answered", targetId: null }]);
    await desk.database.db.turn.updateMany({
      where: { conversationId: elsewhere.conversationId },
      data: { accountId: null },
    });
    const target = await createTarget(
      ctx(),
      createTargetSchema.parse({ accountId: desk.account.id, channel: "x", seconds: 1800 }),
    );
    await expect(
      applyTarget(desk.database.ctx({ ...admin, role: "lead" }), target.id, "New promise"),
    ).rejects.toMatchObject({ code: "forbidden" });
    const { turns } = await applyTarget(ctx(), target.id, "New promise");
    expect(turns).toBeGreaterThanOrEqual(1);
    expect(await desk.turns(open.conversationId)).toMatchObject([
      { targetSeconds: 1800, targetId: target.id, promisedAt: desk.minutes(29), dueAt: desk.minutes(29) },
    ]);
    expect(await desk.conversation(open.conversationId)).toMatchObject({
      dueAt: desk.minutes(29),
      status: "open",
    });
    expect(await desk.turns(answered.conversationId)).toEqual(before);
    expect(await desk.turns(elsewhere.conversationId)).toMatchObject([{ targetId: null }]);
    const act = await desk.database.db.conversationAct.findFirst({
      where: { conversationId: open.conversationId, kind: "promised-anew" },
    });
    expect(act?.values).toEqual({ targetId: target.id, reason: "New promise" });
    const entry = await desk.database.db.auditEntry.findFirst({ where: { action: "target.applied" } });
    expect(entry).toMatchObject({ subjectId: target.id, actorId: admin.agentId, values: { turns } });
    expect(await applyTarget(ctx(), target.id, "Twice")).toEqual({ turns: 0 });
    await retireTarget(ctx(), target.id);
    await expect(applyTarget(ctx(), target.id, "Late")).rejects.toMatchObject({ code: "target-ended" });
  });

  it("is counted beforehand under a target that is only thought of", async () => {
    const wish = createTargetSchema.parse({ accountId: desk.account.id, seconds: 60 });
    const preview = await previewTarget(ctx(), wish);
    expect(preview.turns).toBeGreaterThan(2);
    expect(preview.answered).toBe(1);
    // Answered after two minutes: in time by ten, not by one.
    expect(preview).toMatchObject({ inTimeNow: 1, inTimeThen: 0 });
    expect(preview.open).toBe(preview.turns - 1);
    const other = createTargetSchema.parse({ channel: "email", seconds: 60 });
    expect(await previewTarget(ctx(), other)).toMatchObject({ turns: 0, open: 0 });
  });
});

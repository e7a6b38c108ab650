import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { handOverNow } from "@/lib/conversations/handovers/hand-over-now";
import { passOn } from "@/lib/conversations/handovers/pass-on";
import { wakeSnoozed } from "@/lib/conversations/wake-snoozed";
import { getDeputy, setDeputy } from "@/lib/coverage/set-deputy";
import { setHandoverPolicy } from "@/lib/coverage/set-handover-policy";
import { type SeedOptions, seedConversation } from "../support/conversation-rows";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let shifts: ShiftDesk;
beforeAll(async () => {
  shifts = await shiftDesk();
});
afterAll(() => shifts.database.drop());
beforeEach(async () => {
  const { db } = shifts.database;
  await db.handoverLine.deleteMany();
  await db.handover.deleteMany();
  await db.deputy.deleteMany();
  await shifts.clear();
});

const ctx = (actor?: Actor) => shifts.database.ctx(actor);
const owner = async (id: string) =>
  (await shifts.database.db.conversation.findUniqueOrThrow({ where: { id } })).assigneeId;
const at = (time: string) => {
  shifts.database.clock.now = new Date(`2026-11-${time}:00.000Z`);
};

async function seed(over: SeedOptions = {}): Promise<string> {
  const given = { teamId: shifts.desk.care, assigneeId: shifts.desk.greta.agentId, ...over };
  return (await seedConversation(shifts.database, given)).conversationId;
}

/** From 08:00 to 16:00 UTC on a day of November. */
const lay = (agentId: string, day: number) =>
  shifts.lay({
    ...{ agentId, zone: "UTC", force: { reason: "test" } },
    ...{ startLocal: `2026-11-${day}T08:00`, endLocal: `2026-11-${day}T16:00` },
  });

describe("what wakes while its owner is off", () => {
  it("stays with the owner where nobody is rostered, and with one on shift or soon back", async () => {
    const { greta } = shifts.desk;
    const id = await seed({ status: "snoozed" });
    at("23T10:00");
    await wakeSnoozed(ctx());
    expect(await owner(id)).toBe(greta.agentId);
    await lay(greta.agentId, 23);
    await lay(greta.agentId, 25);
    expect(await passOn(ctx(), [id])).toBe(0);
    at("25T01:00");
    expect(await passOn(ctx(), [id])).toBe(0);
    expect(await owner(id)).toBe(greta.agentId);
  });

  it("goes to the queue when a snooze ends or the customer writes, once, written down", async () => {
    const { greta } = shifts.desk;
    const [snoozed, open] = [await seed({ status: "snoozed" }), await seed()];
    await lay(greta.agentId, 23);
    await lay(greta.agentId, 25);
    at("23T20:00");
    await wakeSnoozed(ctx());
    expect([await owner(snoozed), await owner(open)]).toEqual([null, greta.agentId]);
    expect(await Promise.all([passOn(ctx(), [open]), passOn(ctx(), [open])])).toContain(1);
    expect(await owner(open)).toBeNull();
    const acts = await shifts.database.db.conversationAct.findMany({ where: { conversationId: open } });
    expect(acts).toMatchObject([{ kind: "assigned", values: { from: greta.agentId, to: null } }]);
  });

  it("goes to the deputy who may see it and is not off, also on time off without any shift", async () => {
    const { greta, linda, noah, ida } = shifts.desk;
    await setDeputy(ctx(greta), greta.agentId, linda.agentId);
    await shifts.database.db.timeOff.create({
      data: {
        ...{ id: shifts.database.id(), agentId: greta.agentId, zone: "UTC", state: "approved" },
        ...{ startLocal: "2026-11-23T00:00", endLocal: "2026-11-30T00:00", askedAt: new Date() },
        ...{ startAt: new Date("2026-11-23T00:00:00Z"), endAt: new Date("2026-11-30T00:00:00Z") },
      },
    });
    const [first, second, third] = [await seed(), await seed(), await seed()];
    expect(await passOn(ctx(), [first])).toBe(1);
    expect(await owner(first)).toBe(linda.agentId);
    await lay(linda.agentId, 28);
    expect(await passOn(ctx(), [second])).toBe(1);
    expect(await owner(second)).toBeNull();
    await setDeputy(ctx(ida), greta.agentId, noah.agentId);
    expect(await passOn(ctx(), [third])).toBe(1);
    expect(await owner(third)).toBeNull();
  });

  it("waits for whoever it is being handed to, and takes the hours an admin sets", async () => {
    const { greta, linda, ida } = shifts.desk;
    await lay(greta.agentId, 23);
    at("23T16:01");
    const id = await seed();
    await handOverNow(ctx(greta), { toAgentId: linda.agentId, note: "" });
    expect(await passOn(ctx(), [id])).toBe(0);
    await lay(greta.agentId, 24);
    await shifts.database.db.handoverLine.deleteMany();
    await setHandoverPolicy(ctx(ida), { offHours: 24 });
    expect(await passOn(ctx(), [id])).toBe(0);
    await setHandoverPolicy(ctx(ida), { offHours: 8 });
    expect(await passOn(ctx(), [id])).toBe(1);
  });

  it("lets agents name their own deputy and admins anybody's, of people who work here", async () => {
    const { greta, linda, ana, ida } = shifts.desk;
    const name = (actor: Actor, of: string, deputyId: string | null) => setDeputy(ctx(actor), of, deputyId);
    expect((await name(greta, greta.agentId, linda.agentId)).deputy).toMatchObject({
      displayName: "Linda Moss",
    });
    await expect(name(linda, greta.agentId, null)).rejects.toMatchObject({ code: "not-found" });
    await expect(name(ana, greta.agentId, null)).rejects.toMatchObject({ code: "not-found" });
    await expect(name(greta, greta.agentId, greta.agentId)).rejects.toMatchObject({ code: "deputy-self" });
    await expect(name(greta, greta.agentId, shifts.database.id())).rejects.toMatchObject({
      code: "deputy-unknown",
    });
    await expect(getDeputy(ctx(linda), greta.agentId)).rejects.toMatchObject({ code: "not-found" });
    expect((await getDeputy(ctx(ana), greta.agentId)).deputy).not.toBeNull();
    expect((await name(ida, greta.agentId, null)).deputy).toBeNull();
    await expect(setHandoverPolicy(ctx(ana), { offHours: 9 })).rejects.toMatchObject({ code: "forbidden" });
  });
});

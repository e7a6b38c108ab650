import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askHold } from "@/lib/privacy/ask-hold";
import { confirmHold } from "@/lib/privacy/confirm-hold";
import { liftHold } from "@/lib/privacy/lift-hold";
import { listHolds } from "@/lib/privacy/list-holds";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const ida = () => database.ctx(desk.ida);
const reason = "letter of the court";

describe("a hold", () => {
  it("takes two persons to begin and two to end", async () => {
    const { customerId } = await seedConversation(database, { teamId: desk.care });
    const { id, state } = await askHold(ana(), { customerId, reason });
    expect(state).toBe("asked");
    await expect(confirmHold(ana(), id)).rejects.toMatchObject({ code: "second-person" });
    expect((await confirmHold(ida(), id)).state).toBe("in-force");
    await expect(confirmHold(ida(), id)).rejects.toMatchObject({ code: "hold-settled" });
    expect((await liftHold(ida(), id, "the matter is closed"))?.state).toBe("lift-asked");
    await expect(confirmHold(ida(), id)).rejects.toMatchObject({ code: "second-person" });
    expect(await confirmHold(ana(), id)).toMatchObject({
      state: "lifted",
      askedBy: { displayName: "Ana Ruiz" },
      confirmedBy: { displayName: "Ida Holm" },
      liftAskedBy: { displayName: "Ida Holm" },
      liftedBy: { displayName: "Ana Ruiz" },
    });
    const entries = await database.db.auditEntry.findMany({ where: { subject: "hold", subjectId: id } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      "hold.asked",
      "hold.confirmed",
      "hold.lift-asked",
      "hold.lifted",
    ]);
  });

  it("cannot be held by one person in the database either", async () => {
    const { customerId } = await seedConversation(database, { teamId: desk.care });
    const { id } = await askHold(ana(), { customerId, reason });
    const alone = { confirmedById: desk.ana.agentId, confirmedAt: database.clock.now };
    await expect(database.db.hold.update({ where: { id }, data: alone })).rejects.toThrow(/Hold_by_two/);
  });

  it("is one at a time, and dropped at once while nobody has confirmed it", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const { id } = await askHold(ana(), { conversationId, reason });
    await expect(askHold(ida(), { conversationId, reason })).rejects.toMatchObject({ code: "hold-already" });
    expect(await liftHold(ana(), id, "a mistake")).toBeNull();
    await expect(confirmHold(ida(), id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await askHold(ida(), { conversationId, reason })).state).toBe("asked");
  });

  it("of two who confirm at once lets one be the second person", async () => {
    const { customerId } = await seedConversation(database, { teamId: null });
    const { id } = await askHold(ida(), { customerId, reason });
    const both = await Promise.allSettled([confirmHold(ana(), id), confirmHold(ana(), id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is for leads and admins, on what they may know of", async () => {
    const { conversationId, customerId } = await seedConversation(database, { teamId: desk.brand });
    const greta = database.ctx(desk.greta);
    await expect(askHold(greta, { conversationId, reason })).rejects.toMatchObject({ code: "forbidden" });
    await expect(askHold(ana(), { conversationId, reason })).rejects.toMatchObject({ kind: "not-found" });
    await expect(askHold(ana(), { customerId, reason })).rejects.toMatchObject({ kind: "not-found" });
    const { id } = await askHold(ida(), { conversationId, reason });
    await expect(confirmHold(ana(), id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listHolds(ana())).map((hold) => hold.id)).not.toContain(id);
    expect((await listHolds(ida(), { customerId })).map((hold) => hold.id)).toEqual([id]);
    await expect(listHolds(greta)).rejects.toMatchObject({ code: "forbidden" });
  });
});

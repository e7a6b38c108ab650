import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkHandle } from "@/lib/conversations/link-handle";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { addFact } from "@/lib/customers/add-fact";
import { checkIdentity } from "@/lib/customers/check-identity";
import { createIdentityRule } from "@/lib/customers/create-identity-rule";
import type { AddFact } from "@/lib/customers/fact-schemas";
import { listFacts } from "@/lib/customers/list-facts";
import { listIdentityChecks } from "@/lib/customers/list-identity-checks";
import { removeFact } from "@/lib/customers/remove-fact";
import { retireIdentityRule } from "@/lib/customers/retire-identity-rule";
import { seeFact } from "@/lib/customers/see-fact";
import { withdrawIdentity } from "@/lib/customers/withdraw-identity";
import { findingsOf } from "@/lib/replies/guard-reply";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const talk = (over = {}) =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, ...over });
const add = (customerId: string, over: Partial<AddFact> = {}) =>
  addFact(greta(), customerId, { kind: "order", value: "40017721", isPrivate: true, ...over });

describe("facts of a person", () => {
  it("are masked on every list and come back after they were removed", async () => {
    const { customerId } = await talk();
    const [fact] = await add(customerId);
    expect(fact).toMatchObject({ value: "••••21", isMasked: true, addedBy: { displayName: "Greta Tamm" } });
    await expect(add(customerId)).rejects.toMatchObject({ code: "fact-known" });
    const id = fact?.id ?? "";
    await removeFact(greta(), id);
    expect(await listFacts(greta(), customerId)).toEqual([]);
    await removeFact(greta(), id, true);
    expect(await listFacts(greta(), customerId)).toHaveLength(1);
    expect(await database.db.auditEntry.count({ where: { subjectId: customerId } })).toBe(3);
  });

  it("are not there for agents of other teams", async () => {
    const { customerId } = await talk();
    const [fact] = await add(customerId);
    const noah = database.ctx(desk.noah);
    for (const ask of [
      () => listFacts(noah, customerId),
      () => addFact(noah, customerId, { kind: "tier", value: "Gold", isPrivate: true }),
      () => removeFact(noah, fact?.id ?? ""),
      () => seeFact(noah, fact?.id ?? "", {}),
    ])
      await expect(ask()).rejects.toMatchObject({ kind: "not-found" });
  });

  it("follow a person who was joined by hand, and stay behind when they are parted", async () => {
    const imported = await talk({ text: "My record locator is QX7R4K" });
    const writer = await talk();
    await add(imported.customerId, { kind: "locator", value: "QX7R4K" });
    const { linkId } = await linkHandle(greta(), {
      customerId: writer.customerId,
      handleId: imported.handleId,
      evidence: "They gave the record locator QX7R4K",
    });
    expect(await listFacts(greta(), writer.customerId)).toHaveLength(1);
    await unlinkHandle(greta(), linkId);
    expect(await listFacts(greta(), writer.customerId)).toEqual([]);
  });

  it("are told only once the person is proven in that conversation, for that handle, within 24 hours", async () => {
    const one = await talk();
    const other = await talk({ customerId: one.customerId, handleId: one.handleId });
    const [fact] = await add(one.customerId);
    const see = (conversationId: string, handleId = one.handleId) =>
      seeFact(greta(), fact?.id ?? "", { conversationId, handleId });
    expect(await see(one.conversationId)).toBe("40017721");
    const rule = await createIdentityRule(database.ctx(desk.ida), desk.account, {
      proves: "orders",
      evidence: ["Postcode", "Order number"],
    });
    await expect(see(one.conversationId)).rejects.toMatchObject({
      kind: "refused",
      code: "identity-unproven",
    });
    const check = (evidence: string[], handleId = one.handleId) =>
      checkIdentity(greta(), one.conversationId, { handleId, ruleId: rule.id, evidence });
    await expect(check(["Postcode"])).rejects.toMatchObject({ code: "identity-incomplete" });
    await expect(check(rule.evidence, (await talk()).handleId)).rejects.toMatchObject({ kind: "not-found" });
    const [made] = await check(rule.evidence);
    expect(made).toMatchObject({ proves: "orders", checkedBy: { displayName: "Greta Tamm" } });
    expect(await see(one.conversationId)).toBe("40017721");
    await expect(see(other.conversationId)).rejects.toMatchObject({ code: "identity-unproven" });
    await withdrawIdentity(greta(), made?.id ?? "");
    await expect(see(one.conversationId)).rejects.toMatchObject({ code: "identity-unproven" });
    await check(rule.evidence);
    const before = database.clock.now;
    database.clock.now = new Date(before.getTime() + 24 * 3600_000);
    expect(await listIdentityChecks(greta(), one.conversationId)).toEqual([]);
    database.clock.now = before;
    await retireIdentityRule(database.ctx(desk.ida), rule.id);
    const looks = await database.db.auditEntry.findMany({
      where: { action: "look.field", subjectId: fact?.id ?? "" },
    });
    expect(looks.length).toBeGreaterThan(0);
    expect(JSON.stringify(looks)).not.toContain("40017721");
  });

  it("of a linked handle are not told on another's check", async () => {
    const one = await talk();
    const linked = await talk({ customerId: one.customerId });
    const [fact] = await add(one.customerId, { kind: "parcel", value: "NW123456785US" });
    const rule = await createIdentityRule(database.ctx(desk.ida), desk.account, {
      proves: "parcels",
      evidence: ["Postcode"],
    });
    await checkIdentity(greta(), one.conversationId, {
      handleId: one.handleId,
      ruleId: rule.id,
      evidence: ["Postcode"],
    });
    await expect(
      seeFact(greta(), fact?.id ?? "", { conversationId: one.conversationId, handleId: linked.handleId }),
    ).rejects.toMatchObject({ code: "identity-unproven" });
  });

  it("are declared provable by admins alone", async () => {
    const wish = { proves: "person" as const, evidence: ["Birthday"] };
    await expect(createIdentityRule(database.ctx(desk.ana), desk.account, wish)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(createIdentityRule(database.ctx(desk.ida), database.id(), wish)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("stop a public answer that would give them away, however they are written", async () => {
    const { customerId } = await talk();
    await add(customerId, { kind: "locator", value: "QX7R4K" });
    await add(customerId, { kind: "custom", label: "note", value: "Prefers jo.private@example.com" });
    await add(customerId, { kind: "tier", value: "Gold" });
    const found = (text: string) => findingsOf(greta(), customerId, "public", text);
    expect(await found("Your locator qx7 r4k is safe")).toHaveLength(1);
    expect(await found("We wrote to jo.private@example.com")).toHaveLength(1);
    expect(await found("Gold members first")).toEqual([]);
    expect(await findingsOf(greta(), customerId, "private", "QX7R4K")).toEqual([]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setAccountWho } from "@/lib/accounts/set-account-who";
import { createAgent } from "@/lib/agents/create-agent";
import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { carryOutInitials } from "@/lib/agents/initials/carry-out-initials";
import { dropPlan } from "@/lib/agents/initials/drop-plan";
import { endInitials } from "@/lib/agents/initials/end-initials";
import { findWho } from "@/lib/agents/initials/find-who";
import { getInitialsHistory } from "@/lib/agents/initials/get-initials-history";
import { listInitials } from "@/lib/agents/initials/list-initials";
import { setAlias } from "@/lib/agents/initials/set-alias";
import { setInitials } from "@/lib/agents/initials/set-initials";
import { setShowsWho } from "@/lib/agents/initials/set-shows-who";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";

const DAY = 86_400_000;
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const admin = () => database.ctx(desk.ida);
const ahead = (days: number) => new Date(database.clock.now.getTime() + days * DAY);
const pass = (days: number) => {
  database.clock.now = ahead(days);
};
const newcomer = (displayName: string, initials: string) =>
  createAgent(admin(), {
    displayName,
    email: `${randomUUID()}@northwind.example`,
    initials,
    role: "agent",
    teams: [desk.care],
    zone: "Etc/UTC",
  });
async function signedBy(actor: Desk["greta"], text: string): Promise<string> {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  return (await queueReply(database.ctx(actor), seeded.conversationId, publicReply({ text }))).text;
}

describe("the registry of initials", () => {
  it("lets an account have its own, signs with them there, and gives the desk's back", async () => {
    const { agentId } = desk.greta;
    const { account: accountId } = desk;
    await setInitials(admin(), agentId, { initials: "GTa", accountId });
    expect(await signedBy(desk.greta, "On its way.")).toBe("On its way. ^GTa");
    const there = await listInitials(admin(), { accountId });
    expect(there.data.find(({ agent }) => agent.id === agentId)).toMatchObject({
      initials: "GTa",
      signature: "^GTa",
      isOwn: true,
    });
    const everywhere = await listInitials(database.ctx(desk.ana));
    expect(everywhere.data.find(({ agent }) => agent.id === agentId)).toMatchObject({
      initials: "GT",
      overrides: [{ initials: "GTa", account: { id: accountId } }],
    });
    await endInitials(admin(), agentId, accountId);
    expect(await signedBy(desk.greta, "Found it.")).toBe("Found it. ^GT");
    await expect(endInitials(admin(), agentId, accountId)).rejects.toMatchObject({ code: "not-found" });
  });

  it("refuses what a colleague signs with there, and proposes free ones", async () => {
    const wish = { initials: "lm", accountId: desk.account };
    await expect(setInitials(admin(), desk.greta.agentId, wish)).rejects.toMatchObject({
      code: "initials-taken",
      values: { holder: "Linda Moss" },
      details: { proposals: ["GT", "GTa", "GTam"] },
    });
  });

  it.each([
    ["ABCDEFGHIJKL", "initials-long"],
    ["😊", "initials-sign"],
    ["  ", "initials-empty"],
  ])("says what is wrong with %j", async (initials, code) => {
    await expect(setInitials(admin(), desk.greta.agentId, { initials })).rejects.toMatchObject({ code });
  });

  it("is changed by admins only, and read by leads", async () => {
    await expect(setInitials(database.ctx(desk.ana), desk.greta.agentId, { initials: "GX" })).rejects.toThrow(
      "forbidden",
    );
    await expect(listInitials(database.ctx(desk.greta))).rejects.toThrow("forbidden");
    await expect(getInitialsHistory(database.ctx(desk.greta), desk.linda.agentId)).rejects.toThrow(
      "forbidden",
    );
    const own = await getInitialsHistory(database.ctx(desk.greta), desk.greta.agentId);
    expect(own.periods.map(({ initials }) => initials)).toContain("GT");
  });

  it("carries a change out on its day, and says who signed when", async () => {
    const { id } = await newcomer("Piet Vos", "PV");
    await setInitials(admin(), id, { initials: "PVo", fromAt: ahead(3).toISOString() });
    await expect(newcomer("Pia Vohl", "PVo")).rejects.toMatchObject({ code: "initials-taken" });
    expect(await carryOutInitials(database.ctx())).toBe(0);
    const day = ahead(3);
    pass(4);
    expect(await carryOutInitials(database.ctx())).toBe(1);
    expect(await carryOutInitials(database.ctx())).toBe(0);
    const { periods, planned } = await getInitialsHistory(admin(), id);
    expect(planned).toEqual([]);
    expect(periods.map(({ initials, fromAt }) => [initials, fromAt])).toEqual([
      ["PVo", day.toISOString()],
      ["PV", expect.any(String)],
    ]);
    const held = async (at: Date) =>
      (await listInitials(admin(), { at })).data.find(({ agent }) => agent.id === id)?.initials;
    expect([await held(ahead(-3)), await held(ahead(0))]).toEqual(["PV", "PVo"]);
  });

  it("takes a planned change back", async () => {
    const { id } = await newcomer("Rita Fox", "RF");
    await setInitials(admin(), id, { initials: "RFo", fromAt: ahead(3).toISOString() });
    const { planned } = await getInitialsHistory(admin(), id);
    await dropPlan(admin(), planned[0]?.id ?? "");
    await expect(dropPlan(admin(), planned[0]?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect((await getInitialsHistory(admin(), id)).planned).toEqual([]);
  });

  it("dates back to what was signed before, but not over other initials", async () => {
    const { id } = await newcomer("Sven Berg", "SB");
    await setInitials(admin(), id, { initials: "SB", fromAt: ahead(-30).toISOString() });
    pass(1);
    await setInitials(admin(), id, { initials: "SBe" });
    await expect(
      setInitials(admin(), id, { initials: "SBg", fromAt: ahead(-2).toISOString() }),
    ).rejects.toMatchObject({ code: "initials-since", values: { initials: "SBe" } });
    await expect(
      setInitials(admin(), id, { initials: "SBg", fromAt: ahead(400).toISOString() }),
    ).rejects.toMatchObject({ code: "initials-when" });
  });

  it("keeps a leaver's for 180 days, then passes them on and still says who signed then", async () => {
    const leaver = await newcomer("Uwe Kern", "UK");
    pass(2);
    await deactivateAgent(admin(), leaver.id);
    const then = ahead(-1);
    await expect(newcomer("Ulla Kahn", "UK")).rejects.toMatchObject({
      code: "initials-quiet",
      values: { holder: "Uwe Kern", freeOn: ahead(180).toISOString().slice(0, 10) },
    });
    pass(181);
    const heir = await newcomer("Ulla Kahn", "UK");
    const of = async (at?: Date) =>
      (await listInitials(admin(), at ? { at } : {})).data.find(({ initials }) => initials === "UK")?.agent
        .id;
    expect([await of(then), await of()]).toEqual([leaver.id, heir.id]);
  });

  it("gives two who wish for the same at once to one of them", async () => {
    const wishes = [newcomer("Vera Ott", "VO"), newcomer("Vito Oss", "VO")];
    const done = await Promise.allSettled(wishes);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an alias", () => {
  it("stands where a first name would, and is nobody else's", async () => {
    const { agentId } = desk.greta;
    await expect(setAlias(database.ctx(desk.linda), agentId, "Anna")).rejects.toThrow("forbidden");
    await expect(setAlias(database.ctx(desk.greta), agentId, "Linda")).rejects.toMatchObject({
      code: "alias-taken",
      values: { holder: "Linda Moss" },
    });
    await expect(setAlias(database.ctx(desk.greta), agentId, "x 😊")).rejects.toMatchObject({
      code: "alias-form",
    });
    const agent = await setAlias(database.ctx(desk.greta), agentId, "Anna");
    expect(agent).toMatchObject({ displayName: "Greta Tamm", alias: "Anna" });
    await database.db.account.update({
      where: { id: desk.account },
      data: { signatureKind: "name", signatureSymbol: "-" },
    });
    expect(await signedBy(desk.greta, "We have it.")).toBe("We have it. -Anna");
    await setAlias(admin(), agentId, null);
    expect(await signedBy(desk.greta, "We have it now.")).toBe("We have it now. -Greta");
    await database.db.account.update({
      where: { id: desk.account },
      data: { signatureKind: "initials", signatureSymbol: "^" },
    });
    expect(await database.db.auditEntry.count({ where: { action: "agent.alias-changed" } })).toBe(2);
  });
});

describe("who is ^GT", () => {
  const who = (handle: string, initials: string) =>
    findWho(database.ctx({ type: "public" }), handle, initials);

  it("is told only of those who agreed, on accounts that tell it", async () => {
    expect(await who("northwindhelp", "GT")).toBeNull();
    await setAccountWho(admin(), desk.account, true);
    expect(await who("northwindhelp", "GT")).toBeNull();
    await expect(setShowsWho(admin(), desk.greta.agentId, true)).rejects.toMatchObject({
      code: "consent-own",
    });
    await setShowsWho(database.ctx(desk.greta), desk.greta.agentId, true);
    const found = await who("northwindhelp", "gt");
    expect(found).toMatchObject({ name: "Greta", signature: "^GT", team: "Care" });
    expect(JSON.stringify(found)).not.toMatch(/Tamm|greta@/);
    expect(await who("NorthwindAir", "GT")).toBeNull();
    expect(await who("northwindhelp", "LM")).toBeNull();
    expect(await who("%", "GT")).toBeNull();
    await setShowsWho(admin(), desk.greta.agentId, false);
    expect(await who("northwindhelp", "GT")).toBeNull();
  });
});

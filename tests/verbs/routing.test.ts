import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assign } from "@/lib/conversations/assign";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { getRoutingRules, getRoutingVersion } from "@/lib/conversations/routing/get-routing-rules";
import { holdForReader } from "@/lib/conversations/routing/hold-for-reader";
import { listLanguageTexts, saveLanguageTexts } from "@/lib/conversations/routing/keep-language-texts";
import { listAssignments } from "@/lib/conversations/routing/list-assignments";
import { listReaders } from "@/lib/conversations/routing/list-readers";
import { routeConversations } from "@/lib/conversations/routing/route-conversations";
import { routeWaiting } from "@/lib/conversations/routing/route-waiting";
import { saveRoutingSchema, tryRoutingSchema } from "@/lib/conversations/routing/routing-schemas";
import { saveRoutingRules } from "@/lib/conversations/routing/save-routing-rules";
import { tryRouting } from "@/lib/conversations/routing/try-routing";
import { type WatchDesk, watchDesk } from "../support/watch-desk";

let watch: WatchDesk;
beforeAll(async () => {
  watch = await watchDesk();
});
beforeEach(async () => {
  await watch.empty();
  await watch.database.db.routedConversation.deleteMany();
  await watch.database.db.routingRuleSet.deleteMany();
  await watch.database.db.takenOff.deleteMany();
});
afterAll(() => watch.database.drop());

const worker = () => watch.ctx({ type: "system", task: "routing" });
const ana = () => watch.ctx(watch.desk.ana);
const here = (...people: WatchDesk["desk"]["greta"][]) =>
  Promise.all(people.map((each) => watch.signsOfLife(each)));
const speaks = (agentId: string, languages: string[]) =>
  watch.database.db.agent.update({ where: { id: agentId }, data: { languages } });
const rule = (over: Record<string, unknown> = {}) => ({
  id: "one",
  name: "Everything",
  when: {},
  teamId: watch.desk.care,
  mode: "round-robin",
  overflow: null,
  backToLast: false,
  ...over,
});
const keep = (...rules: Record<string, unknown>[]) =>
  saveRoutingRules(ana(), saveRoutingSchema.parse({ rules, heatLimit: 8, version: 0 }));
const routed = (conversationId: string) =>
  watch.database.db.routedConversation.findUnique({ where: { conversationId } });
const teamOf = async (id: string) =>
  (await watch.database.db.conversation.findUniqueOrThrow({ where: { id } })).teamId;

describe("routing", () => {
  it("gives what comes in by the first rule that fits, by heat, once, and says why in words' reach", async () => {
    const { greta, linda } = watch.desk;
    await here(greta, linda);
    await speaks(linda.agentId, ["pl"]);
    await keep(
      rule({ id: "polish", name: "Polish", when: { languages: ["pl"] } }),
      rule({ id: "rest", mode: "pull" }),
    );
    const polish = await watch.waits({ language: "pl" });
    const english = await watch.waits({ language: "en" });
    expect(await routeConversations(worker(), [polish, english])).toBe(2);
    expect(await routeConversations(worker(), [polish, english])).toBe(0);
    expect(await watch.holder(polish)).toBe(linda.agentId);
    expect(await watch.holder(english)).toBeNull();
    expect((await routed(english))?.state).toBe("pull");
    const [given] = await listAssignments(watch.ctx(greta), polish);
    expect(given).toMatchObject({ to: { id: linda.agentId }, by: { how: "rule", agent: null } });
    expect(given?.because.map(({ code }) => code)).toEqual(["rule", "language", "speaks", "heat"]);
  });

  it("leaves with whoever has it, and does nothing on a desk without rules", async () => {
    const { greta, linda } = watch.desk;
    await here(greta, linda);
    const taken = await watch.waits({ assigneeId: linda.agentId });
    expect(await routeConversations(worker(), [taken])).toBe(0);
    expect(await routed(taken)).toBeNull();
    await keep(rule());
    expect(await routeConversations(worker(), [taken])).toBe(0);
    expect([await watch.holder(taken), (await routed(taken))?.state]).toEqual([linda.agentId, "kept"]);
  });

  it("counts heat, not conversations: one late and flagged weighs more than two calm ones", async () => {
    const { greta, linda } = watch.desk;
    await here(greta, linda);
    await speaks(greta.agentId, ["en"]);
    await speaks(linda.agentId, ["en"]);
    await keep(rule());
    await watch.waits({ assigneeId: greta.agentId, targetSeconds: 30 });
    for (const _ of [1, 2]) await watch.waits({ assigneeId: linda.agentId, targetSeconds: 7200 });
    const fresh = await watch.waits({ language: "en", targetSeconds: 7200 });
    await routeConversations(worker(), [fresh]);
    expect(await watch.holder(fresh)).toBe(linda.agentId);
  });

  it("skips who is off this person for good, waits for somebody free, then goes on to another team", async () => {
    const { greta, noah } = watch.desk;
    await here(greta);
    const waits = await watch.waits({ language: "en" });
    const { customerId } = await watch.database.db.conversation.findUniqueOrThrow({ where: { id: waits } });
    await watch.database.db.takenOff.create({
      data: {
        id: watch.database.id(),
        agentId: greta.agentId,
        customerId,
        reason: "threatened them",
        wishedAt: watch.database.clock.now,
        grantedAt: watch.database.clock.now,
        grantedById: watch.desk.ana.agentId,
      },
    });
    const overflow = { afterMinutes: 15, whenNobodyFree: false, teamId: watch.desk.brand };
    await keep(rule({ overflow }));
    await routeConversations(worker(), [waits]);
    expect([await watch.holder(waits), (await routed(waits))?.state]).toEqual([null, "waiting"]);
    await routeWaiting(worker());
    expect(await teamOf(waits)).toBe(watch.desk.care);
    watch.later(16);
    await here(noah);
    expect(await routeWaiting(worker())).toBe(1);
    expect([await teamOf(waits), await watch.holder(waits)]).toEqual([watch.desk.brand, noah.agentId]);
    expect(await routeWaiting(worker())).toBe(0);
    const log = await listAssignments(watch.ctx(noah), waits);
    expect(log.map(({ team, to }) => team?.id ?? to?.id)).toEqual([noah.agentId, watch.desk.brand]);
    expect(log[1]?.because).toContainEqual({ code: "overflow-after", values: { minutes: 15 } });
  });

  it("goes on at once when nobody is free and the rule says so, and is routed again when it opens again, not when somebody gives it back by hand", async () => {
    const { noah } = watch.desk;
    await here(noah);
    await keep(rule({ overflow: { afterMinutes: null, whenNobodyFree: true, teamId: watch.desk.brand } }));
    const waits = await watch.waits({ language: "en" });
    await routeConversations(worker(), [waits]);
    expect([await teamOf(waits), await watch.holder(waits)]).toEqual([watch.desk.brand, noah.agentId]);
    expect((await routed(waits))?.because).toContainEqual({ code: "overflow", values: {} });
    watch.later(1);
    await resolve(watch.ctx(noah), waits, "no answer needed");
    watch.later(1);
    await watch.signsOfLife(noah);
    await reopen(watch.ctx(noah), waits);
    await assign(watch.ctx(noah), waits, null);
    expect(await routeConversations(worker(), [waits])).toBe(1);
    expect(await watch.holder(waits)).toBe(noah.agentId);
    watch.later(1);
    await assign(watch.ctx(noah), waits, null);
    expect(await routeConversations(worker(), [waits])).toBe(0);
  });

  it("is kept by leads alone, in versions; names what is wrong; and two who save at once lose nothing", async () => {
    const saved = await keep(rule());
    expect(saved).toMatchObject({ version: 1, versions: [{ version: 1, rules: 1 }] });
    const wish = saveRoutingSchema.parse({ rules: [], heatLimit: 5, version: 0 });
    await expect(saveRoutingRules(ana(), wish)).rejects.toMatchObject({ code: "routing-changed" });
    await expect(saveRoutingRules(watch.ctx(watch.desk.greta), wish)).rejects.toMatchObject({
      code: "forbidden",
    });
    const bad = (over: Record<string, unknown>) =>
      saveRoutingRules(ana(), saveRoutingSchema.parse({ rules: [rule(over)], heatLimit: 8, version: 1 }));
    await expect(bad({ teamId: watch.database.id() })).rejects.toMatchObject({ code: "routing-team-gone" });
    await expect(bad({ skills: ["juggling"] })).rejects.toMatchObject({
      code: "routing-skill-unknown",
      values: { rule: "Everything", skill: "juggling" },
    });
    await expect(bad({ when: { words: ["***"] } })).rejects.toMatchObject({ code: "routing-words-empty" });
    await expect(
      bad({ overflow: { afterMinutes: null, whenNobodyFree: false, teamId: null } }),
    ).rejects.toMatchObject({ code: "routing-overflow-never" });
    await saveRoutingRules(ana(), { ...wish, version: 1 });
    expect((await getRoutingRules(ana())).rules).toEqual([]);
    expect((await getRoutingVersion(ana(), 1)).rules).toHaveLength(1);
  });

  it("can be tried before it is in force, and gives nothing away", async () => {
    await here(watch.desk.greta);
    const rules = { rules: [rule({ when: { words: ["refund*"] } })], heatLimit: 8 };
    const tried = await tryRouting(ana(), tryRoutingSchema.parse({ text: "Refunds, please", rules }));
    expect(tried).toMatchObject({
      rule: { name: "Everything" },
      team: { id: watch.desk.care },
      agent: { id: watch.desk.greta.agentId },
    });
    expect(tried.because.map(({ code }) => code)).toEqual(["words", "heat"]);
    const other = await tryRouting(ana(), tryRoutingSchema.parse({ text: "Hello", rules }));
    expect([other.rule, other.agent]).toEqual([null, null]);
  });
});

describe("a language nobody on shift reads", () => {
  it.each([
    ["Etc/UTC", "2026-11-23T10:00", "2026-11-23T18:00"],
    ["Asia/Kathmandu", "2026-11-23T15:45", "2026-11-23T23:45"],
    ["Pacific/Kiritimati", "2026-11-24T00:00", "2026-11-24T08:00"],
  ])(
    "is told with who comes next, whatever wall clock they live by (%s)",
    async (zone, startLocal, endLocal) => {
      const { greta, linda } = watch.desk;
      await watch.shift(greta, "08:00", "16:00");
      await watch.shift(linda, "10:00", "18:00", { zone, startLocal, endLocal });
      await speaks(linda.agentId, ["fi"]);
      const { isKept, readers } = await listReaders(watch.ctx(greta));
      const at = (id: string) => readers.find(({ agentId }) => agentId === id);
      expect(isKept).toBe(true);
      expect(at(greta.agentId)).toMatchObject({ isOn: true });
      expect(at(linda.agentId)).toMatchObject({ isOn: false, nextAt: "2026-11-23T10:00:00.000Z" });
      const finnish = await watch.waits({ language: "fi" });
      const before = await watch.database.db.conversation.findUniqueOrThrow({ where: { id: finnish } });
      const held = await holdForReader(watch.ctx(greta), finnish);
      expect(held).toMatchObject({
        status: "snoozed",
        assignee: { id: linda.agentId },
        snoozedUntil: "2026-11-23T10:00:00.000Z",
        promisedAt: before.promisedAt?.toISOString() ?? null,
      });
      await expect(
        holdForReader(watch.ctx(greta), await watch.waits({ language: "en" })),
      ).rejects.toMatchObject({
        code: "language-read",
      });
      await expect(
        holdForReader(watch.ctx(greta), await watch.waits({ language: "ru" })),
      ).rejects.toMatchObject({
        code: "no-next-reader",
      });
    },
  );

  it("has a text that leads keep, and agents read", async () => {
    const texts = [{ language: "fi", text: "Vastaamme suomeksi kello seitsemästä." }];
    await saveLanguageTexts(ana(), texts);
    expect(await listLanguageTexts(watch.ctx(watch.desk.greta))).toEqual(texts);
    await expect(saveLanguageTexts(watch.ctx(watch.desk.greta), texts)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(saveLanguageTexts(ana(), [{ language: "zz", text: "?" }])).rejects.toMatchObject({
      code: "language-unknown",
    });
  });
});

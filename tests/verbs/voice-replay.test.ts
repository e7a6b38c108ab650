import { afterAll, beforeAll, expect, it } from "vitest";
import { cancelVoiceReplay, createVoiceReplay } from "@/lib/voice/replay/create-voice-replay";
import { findLatestVoiceReplay, getVoiceReplay } from "@/lib/voice/replay/get-voice-replay";
import { listVoiceHits } from "@/lib/voice/replay/list-voice-hits";
import { runVoiceReplays } from "@/lib/voice/replay/run-voice-replays";
import { BUILT_IN_RULES } from "@/lib/voice/rules/built-in-rules";
import { contentOf } from "@/lib/voice/save-voice-rule";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk, writeMore } from "../support/reply-desk";

const DAY = 86_400_000;
let database: TestDatabase;
let desk: Desk;
const argue = BUILT_IN_RULES.find(({ kind, languages }) => kind === "argue" && languages[0] === "en");
if (!argue) throw new Error("no such rule");

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  const care = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  const brand = await seedConversation(database, { teamId: desk.brand, accountId: desk.brandAccount });
  const ours = { direction: "outbound", agentId: desk.greta.agentId } as const;
  const { now } = database.clock;
  const says = async (seeded: typeof care, daysAgo: number, text: string) => {
    database.clock.now = new Date(now.getTime() - daysAgo * DAY);
    await writeMore(database, seeded, { ...ours, text });
    database.clock.now = now;
  };
  await says(care, 1, "Hello again. As I said, your bag flies to Oslo.");
  await says(care, 2, "You should have called, and it is our policy.");
  await says(care, 3, "Your bag flies to Oslo tonight.");
  await says(care, 8, "As I said before last week, no.");
  await says(brand, 1, "As I said, we open in May.");
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const admin = () => database.ctx(desk.ida);
const ruleOf = (replay: { rules: { rule: { id: string }; replies: number; conversations: number }[] }) =>
  replay.rules.find(({ rule }) => rule.id === argue.id);

it("says how often each rule would have spoken last week, and of which sentences, to who may read them", async () => {
  const begun = await createVoiceReplay(ana(), {});
  expect(begun).toMatchObject({ state: "waiting", read: 0, total: null });
  await expect(createVoiceReplay(ana(), {})).rejects.toMatchObject({ code: "replay-under-way" });
  expect(await runVoiceReplays(database.ctx())).toBe(1);
  expect(await runVoiceReplays(database.ctx())).toBe(0);
  const all = await getVoiceReplay(admin(), begun.id);
  expect(all).toMatchObject({ state: "done", read: 4, total: 4 });
  expect(ruleOf(all)).toMatchObject({ replies: 3, conversations: 2 });
  const seen = await findLatestVoiceReplay(ana());
  expect(ruleOf(seen ?? all)).toMatchObject({ replies: 2, conversations: 1 });
  const hits = await listVoiceHits(ana(), begun.id, { rule: argue.id, limit: 20 });
  expect(hits.map(({ before, said }) => [before, said])).toEqual([
    ["Hello again. ", "As I said"],
    ["", "You should have"],
  ]);
  expect(await listVoiceHits(admin(), begun.id, { rule: argue.id, limit: 20 })).toHaveLength(3);
  await expect(createVoiceReplay(database.ctx(desk.greta), {})).rejects.toMatchObject({ code: "forbidden" });
});

it("hears a rule before it is put into force, off or not, and drops what was found when it is cancelled", async () => {
  const content = { ...contentOf(argue), isOn: false };
  const pattern = { kind: "expression", source: "flies\\s+to\\s+oslo" } as const;
  const own = {
    ...content,
    name: "Oslo",
    reason: "It is called Oslo Airport.",
    pattern,
    mustMatch: [],
    mustNotMatch: [],
  };
  const begun = await createVoiceReplay(ana(), { rule: own });
  await runVoiceReplays(database.ctx());
  const done = await getVoiceReplay(ana(), begun.id);
  expect(done.rules).toMatchObject([{ rule: { name: "Oslo", isOn: false }, replies: 2 }]);
  const faulty = { ...own, pattern: { kind: "expression", source: "(a+)+" } as const };
  await expect(createVoiceReplay(ana(), { rule: faulty })).rejects.toMatchObject({
    code: "voice-rule-faulty",
  });
  const next = await createVoiceReplay(ana(), {});
  expect(await cancelVoiceReplay(ana(), next.id)).toMatchObject({ state: "cancelled", rules: [] });
  expect(await runVoiceReplays(database.ctx())).toBe(0);
  await expect(cancelVoiceReplay(ana(), next.id)).rejects.toMatchObject({ code: "replay-ended" });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getFlagRules } from "@/lib/red-flags/get-flag-rules";
import { listFlagRuleVersions } from "@/lib/red-flags/list-flag-rule-versions";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import { cancelReplay, createReplay } from "@/lib/red-flags/replay/create-replay";
import { getReplay } from "@/lib/red-flags/replay/get-replay";
import { listReplayHits } from "@/lib/red-flags/replay/list-replay-hits";
import { replayHitQuerySchema } from "@/lib/red-flags/replay/replay-schemas";
import { runReplays } from "@/lib/red-flags/replay/run-replays";
import type { WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { writtenRules } from "@/lib/red-flags/rules/written-rules";
import { dropFlagDraft, saveFlagDraft } from "@/lib/red-flags/save-flag-draft";
import { restoreFlagRules, saveFlagRules } from "@/lib/red-flags/save-flag-rules";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { raiseFlag } from "../support/flag-rows";

const DAY = 24 * 3_600_000;
const usual = writtenRules(DEFAULT_FLAG_RULES);
/** Rules that know two words of nobody's language, so that nothing else in a text counts. */
const made = (words: WrittenRules["words"] = { "*": { leaving: ["zorvel"], legal: ["quibbor*"] } }) => ({
  ...usual,
  words,
});

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
beforeEach(async () => {
  await database.db.flagRuleSet.deleteMany();
  await database.db.flagRuleDraft.deleteMany();
  await database.db.flagReplay.deleteMany();
});
afterAll(() => database.drop());

const ana = () => database.ctx(desk.ana);
const worker = () => database.ctx();

describe("the rules of flags", () => {
  it("are the program's until a lead publishes others, which hold at once and end the draft", async () => {
    expect(await getFlagRules(ana())).toMatchObject({ version: 0, publishedAt: null, draft: null });
    await saveFlagDraft(ana(), { rules: made(), basedOn: 0, changeNumber: 0 });
    expect((await readFlagRules(worker())).words).toEqual(DEFAULT_FLAG_RULES.words);
    const view = await saveFlagRules(ana(), { rules: made(), version: 0, note: "Fewer words" });
    expect(view).toMatchObject({ version: 1, note: "Fewer words", draft: null });
    expect(view.publishedBy?.displayName).toBe("Ana Ruiz");
    const rules = await readFlagRules(worker());
    expect([rules.version, rules.words]).toEqual([1, made().words]);
    const audit = await database.db.auditEntry.findMany({ where: { subject: "flag-rules" } });
    expect(audit.map(({ action }) => action)).toEqual(["flag-rules.drafted", "flag-rules.published"]);
  });

  it("are published by one of two who saw the same version; the other hears that they changed", async () => {
    const both = await Promise.allSettled([
      saveFlagRules(ana(), { rules: made(), version: 0, note: "" }),
      saveFlagRules(database.ctx(desk.ida), { rules: made(), version: 0, note: "" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((each) => each.status === "rejected")).toMatchObject({
      reason: { kind: "conflict", code: "flag-rules-changed" },
    });
  });

  it("are refused with what must be mended, teams and skills nobody has among it", async () => {
    const faulty: WrittenRules = {
      ...made({ en: { legal: ["*"] } }),
      kinds: {
        ...usual.kinds,
        press: { isOn: true, weight: 40, consequence: { teamId: database.id(), skill: "press" } },
      },
    };
    await expect(saveFlagRules(ana(), { rules: faulty, version: 0, note: "" })).rejects.toMatchObject({
      code: "flag-rules-faulty",
      details: {
        faults: expect.arrayContaining([
          { code: "phrase-catches-all", grade: "refused", values: expect.objectContaining({ phrase: "*" }) },
          { code: "team-unknown", grade: "refused", values: { kind: "press" } },
          { code: "skill-unknown", grade: "refused", values: { kind: "press", skill: "press" } },
        ]),
      },
    });
    expect(await database.db.flagRuleSet.count()).toBe(0);
  });

  it("are kept from agents, in every deed", async () => {
    const greta = database.ctx(desk.greta);
    for (const deed of [
      () => getFlagRules(greta),
      () => listFlagRuleVersions(greta),
      () => saveFlagRules(greta, { rules: made(), version: 0, note: "" }),
      () => saveFlagDraft(greta, { rules: made(), basedOn: 0, changeNumber: 0 }),
      () => dropFlagDraft(greta),
      () => restoreFlagRules(greta, 0, 0),
      () => createReplay(greta, {}),
    ])
      await expect(deed()).rejects.toMatchObject({ code: "forbidden" });
  });

  it("come back as a new version, and a draft two leads change is one of theirs", async () => {
    await saveFlagRules(ana(), { rules: made(), version: 0, note: "" });
    const back = await restoreFlagRules(ana(), 0, 1);
    expect([back.version, back.rules]).toEqual([2, usual]);
    expect((await listFlagRuleVersions(ana())).map(({ version, restores }) => [version, restores])).toEqual([
      [2, 0],
      [1, null],
      [0, null],
    ]);
    await expect(restoreFlagRules(ana(), 9, 2)).rejects.toMatchObject({ code: "not-found" });
    const draft = await saveFlagDraft(ana(), { rules: made(), basedOn: 2, changeNumber: 0 });
    await expect(
      saveFlagDraft(database.ctx(desk.ida), { rules: usual, basedOn: 2, changeNumber: 0 }),
    ).rejects.toMatchObject({ code: "flag-draft-changed", values: { name: "Ana Ruiz" } });
    expect(
      await saveFlagDraft(ana(), { rules: usual, basedOn: 2, changeNumber: draft.changeNumber }),
    ).toMatchObject({ changeNumber: 2 });
  });
});

describe("a replay of the last 30 days", () => {
  const said = async (text: string, daysAgo: number, over: Parameters<typeof seedConversation>[1] = {}) => {
    const publishedAt = new Date(database.clock.now.getTime() - daysAgo * DAY);
    return seedConversation(database, { teamId: desk.care, text, publishedAt, ...over });
  };
  const answered = (conversationId: string, at: Date) =>
    database.db.turn.updateMany({ where: { conversationId }, data: { endedAt: at, ending: "answered" } });

  it("counts exactly what would be flagged, what was late, and what the flags of then make new or gone", async () => {
    const now = database.clock.now.getTime();
    const late = await said("The zorvel again", 3);
    await answered(late.conversationId, new Date(now - 2 * DAY));
    const intime = await said("A Zorvel, and quibbors for all", 4);
    await answered(intime.conversationId, new Date(now - 4 * DAY + 300_000));
    await raiseFlag(database, intime, "legal");
    const waiting = await said("quibborish", 5, { teamId: desk.brand });
    const quiet = await said("Nothing of that", 6);
    const gone = await raiseFlag(database, quiet, "legal");
    await said("zorvel", 31);
    await said("zorvelling", 1);
    const { id } = await createReplay(ana(), { rules: made() });
    await expect(createReplay(ana(), {})).rejects.toMatchObject({ code: "replay-under-way" });
    expect(await runReplays(worker())).toBe(1);
    expect(await runReplays(worker())).toBe(0);
    const { result, state, read, total } = await getReplay(ana(), id);
    expect({ state, read, total }).toEqual({ state: "done", read: 5, total: 5 });
    expect(result).toMatchObject({
      interactions: 5,
      conversations: 5,
      flagged: 3,
      late: 2,
      levels: [3, 2, 0],
    });
    expect(result?.kinds).toEqual([
      { kind: "legal", interactions: 2, conversations: 2, late: 1, stood: 2, fresh: 1, gone: 1 },
      { kind: "leaving", interactions: 2, conversations: 2, late: 1, stood: 0, fresh: 2, gone: 0 },
    ]);
    expect(result?.phrases).toEqual([
      { kind: "leaving", phrase: "zorvel", interactions: 2, share: 0.4 },
      { kind: "legal", phrase: "quibbor*", interactions: 2, share: 0.4 },
    ]);
    expect(result?.warnings.map(({ code, values }) => [code, values.phrase, values.percent])).toEqual([
      ["phrase-catches-many", "zorvel", 40],
      ["phrase-catches-many", "quibbor*", 40],
    ]);
    const page = async (query: Record<string, string>) =>
      (await listReplayHits(ana(), id, replayHitQuerySchema.parse(query))).data.map(
        (hit) => hit.conversationId,
      );
    expect(await page({})).toEqual([late.conversationId, intime.conversationId]);
    expect(await page({ kind: "legal" })).toEqual([intime.conversationId]);
    expect(await page({ late: "true" })).toEqual([late.conversationId]);
    const all = await listReplayHits(database.ctx(desk.ida), id, replayHitQuerySchema.parse({ limit: "2" }));
    expect(all.data).toHaveLength(2);
    const rest = await listReplayHits(
      database.ctx(desk.ida),
      id,
      replayHitQuerySchema.parse({ cursor: all.nextCursor ?? "" }),
    );
    expect(rest.data.map((hit) => hit.conversationId)).toEqual([waiting.conversationId]);
    expect(gone).toBeTruthy();
  });

  it("goes on where a worker died, and counts nothing twice", async () => {
    const { id } = await createReplay(ana(), { rules: made() });
    const before = await database.db.interaction.findFirstOrThrow({
      where: { publishedAt: { lt: new Date(database.clock.now.getTime() - 3.5 * DAY) } },
      orderBy: { publishedAt: "desc" },
    });
    await database.db.flagReplay.update({
      where: { id },
      data: {
        state: "running",
        readAt: before.publishedAt,
        readId: before.id,
        readCount: 3,
        leaseUntil: new Date(database.clock.now.getTime() - 1),
      },
    });
    expect(await runReplays(worker())).toBe(1);
    expect(await getReplay(ana(), id)).toMatchObject({ state: "done", read: 5, total: 5 });
  });

  it("ends when it is cancelled, and drops what it found", async () => {
    const { id } = await createReplay(ana(), { rules: made() });
    expect(await cancelReplay(ana(), id)).toMatchObject({ state: "cancelled" });
    expect(await runReplays(worker())).toBe(0);
    await expect(cancelReplay(ana(), id)).rejects.toMatchObject({ code: "replay-ended" });
    await expect(cancelReplay(ana(), database.id())).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.flagReplayHit.count({ where: { replayId: id } })).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveDraft } from "@/lib/conversations/save-draft";
import { shareByTurn, shareOut } from "@/lib/conversations/share-out";
import { setSharing } from "@/lib/coverage/set-sharing";
import { setTerms } from "@/lib/coverage/set-terms";
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
const speaks = (agentId: string, languages: string[]) =>
  watch.database.db.agent.update({ where: { id: agentId }, data: { languages } });
const written = (mode: "public" | "note" = "public") => ({
  mode,
  text: "One moment",
  attachmentIds: [],
  inReplyToId: null,
});

describe("giving out by turn", () => {
  it("goes to those on shift who are here and speak it, one after another, and says why in the log", async () => {
    const { greta, linda, noah } = watch.desk;
    await watch.shift(greta, "08:00", "16:00");
    await watch.shift(linda, "08:00", "16:00");
    await here(greta, linda, noah, watch.desk.ana);
    await speaks(greta.agentId, ["en", "pl"]);
    const [polish, first, second, german] = [
      await watch.waits({ language: "pl", rank: 0 }),
      await watch.waits({ language: "en", rank: 1 }),
      await watch.waits({ language: "en", rank: 2 }),
      await watch.waits({ language: "de", rank: 3 }),
    ];
    const shared = await shareOut(ana(), { conversationIds: [polish, first, second, german], limit: 1 });
    expect(await Promise.all([polish, first, second, german].map(watch.holder))).toEqual([
      greta.agentId,
      linda.agentId,
      greta.agentId,
      null,
    ]);
    expect(shared.left).toEqual([{ conversationId: german, bar: "language" }]);
    expect((await watch.why(polish)).map(({ values }) => values)).toEqual([
      { from: null, to: greta.agentId, by: "turn", language: "pl", skills: [], open: 1, capacity: 5 },
    ]);
    expect(
      await watch.database.db.auditEntry.count({
        where: { action: "conversation.assigned", actorId: watch.desk.ana.agentId },
      }),
    ).toBe(1);
  });

  it("asks a skill by a tag of its name, fills nobody beyond their capacity, and leaves what somebody writes in", async () => {
    const { greta } = watch.desk;
    await watch.shift(greta, "08:00", "16:00");
    await here(greta);
    await watch.database.db.skill.createMany({
      data: [{ id: watch.database.id(), name: "refunds", createdAt: watch.database.clock.now }],
    });
    await setTerms(watch.ctx(), greta.agentId, { capacity: 1 });
    const asks = await watch.waits({ tags: ["refunds", "vip"] });
    const share = (conversationId: string) =>
      shareOut(ana(), { conversationIds: [conversationId], limit: 1 });
    expect((await share(asks)).left).toEqual([{ conversationId: asks, bar: "skill" }]);
    await setTerms(watch.ctx(), greta.agentId, { skills: ["refunds"] });
    const typed = await watch.waits();
    await saveDraft(watch.ctx(watch.desk.linda), typed, written());
    expect(await share(typed)).toEqual({ given: [], left: [] });
    expect((await share(asks)).given).toMatchObject([{ agent: { id: greta.agentId }, open: 1, capacity: 1 }]);
    const more = await watch.waits();
    expect((await share(more)).left).toEqual([{ conversationId: more, bar: "full" }]);
    await watch.database.db.skill.deleteMany();
  });

  it("is done by itself only for teams that have it on, and by two sweeps at once only once", async () => {
    const { greta, linda, care } = watch.desk;
    await watch.shift(greta, "08:00", "16:00");
    await watch.shift(linda, "08:00", "16:00");
    await here(greta, linda);
    const ids = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => watch.waits()));
    const others = await watch.waits({ teamId: watch.desk.brand });
    expect(await shareByTurn(watch.database.ctx())).toBe(0);
    await setSharing(watch.ctx(), care, true);
    const given = await Promise.all([1, 2, 3].map(() => shareByTurn(watch.database.ctx())));
    expect(given.reduce((sum, each) => sum + each, 0)).toBe(8);
    const holders = await Promise.all(ids.map(watch.holder));
    expect(holders.filter((id) => id === greta.agentId)).toHaveLength(4);
    expect(holders.filter((id) => id === linda.agentId)).toHaveLength(4);
    expect(await watch.holder(others)).toBeNull();
    expect((await Promise.all(ids.map(watch.why))).every((acts) => acts.length === 1)).toBe(true);
    await expect(setSharing(ana(), care, false)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setSharing(watch.ctx(), watch.database.id(), true)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("gives a colleague nothing they may not see, nor hands out what the actor may not", async () => {
    const { noah, greta, brand } = watch.desk;
    await watch.shift(noah, "08:00", "16:00");
    await here(noah);
    const theirs = await watch.waits({ teamId: brand });
    const care = await watch.waits();
    const wish = { conversationIds: [theirs, care], limit: 1 };
    expect(await shareOut(watch.ctx(greta), wish)).toEqual({
      given: [],
      left: [{ conversationId: care, bar: "off-shift" }],
    });
    expect((await shareOut(watch.ctx(noah), wish)).given).toMatchObject([{ conversationId: theirs }]);
  });
});

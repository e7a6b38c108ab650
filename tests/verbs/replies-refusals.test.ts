import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { previewReply } from "@/lib/replies/preview-reply";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, type SeedOptions, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { privateReply, publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

async function mention(over: SeedOptions = {}, accountId = desk.account) {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId, ...over });
  await summon(database, seeded.interactionId, accountId);
  return seeded;
}

async function refusal(deed: Promise<unknown>): Promise<DeskError> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error;
  throw error;
}

const greta = () => database.ctx(desk.greta);

describe("what a reply is refused for", () => {
  it("keeps what opens something of the customer out of public and says where, told in private or not", async () => {
    const seeded = await mention();
    const text = "my locator is QX7RT2, mail jo.winter@example.org";
    await writeMore(database, seeded, { audience: "private", text });
    const told = { text: "Jo, QX7RT2 is on the 18:05 now" };
    const refused = await refusal(queueReply(greta(), seeded.conversationId, publicReply(told)));
    expect(refused).toMatchObject({ kind: "refused", code: "guard" });
    expect(refused.details).toEqual({
      findings: [{ kind: "record-locator", grade: "stop", text: "QX7RT2", where: { from: 4, to: 10 } }],
    });
    const overrule = { reason: "she asked for it" };
    for (const text of [
      told.text,
      "Written to jo.winter@example.org",
      "It went to Elm Street 4, +44 20 7946 0958",
    ]) {
      const asked = publicReply({ text, overrule });
      expect((await refusal(queueReply(greta(), seeded.conversationId, asked))).code).toBe("guard");
    }
    const inPrivate = await queueReply(greta(), seeded.conversationId, privateReply(told));
    expect(inPrivate.audience).toBe("private");
  });

  it("keeps to the rights: other teams find nothing, brand sends no messages, nobody answers through a foreign account", async () => {
    const { conversationId } = await mention();
    const noah = database.ctx(desk.noah);
    expect((await refusal(queueReply(noah, conversationId, publicReply()))).kind).toBe("not-found");
    const brand = await mention({ teamId: desk.brand, audience: "private" }, desk.brandAccount);
    const asked = privateReply({ accountId: desk.brandAccount });
    expect((await refusal(queueReply(noah, brand.conversationId, asked))).code).toBe("no-reply-right");
    const shared = await mention({ teamId: null });
    const foreign = publicReply({ accountId: desk.account });
    expect((await refusal(queueReply(noah, shared.conversationId, foreign))).code).toBe("no-reply-right");
  });

  it("answers a brand mention from the brand account, with care's reply-only right", async () => {
    const { conversationId } = await mention({}, desk.brandAccount);
    const answer = await queueReply(greta(), conversationId, publicReply());
    expect(answer.accountHandle).toBe("NorthwindAir");
  });

  it("offers to open the provider when no connected account may answer by API, unless the plan is Enterprise", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account, false);
    const refused = await refusal(queueReply(greta(), seeded.conversationId, publicReply()));
    expect(refused).toMatchObject({ kind: "refused", code: "open-on-provider" });
    expect(refused.values.url).toMatch(/^https:\/\/x\.com\//);
    await database.db.account.update({ where: { id: desk.account }, data: { plan: "enterprise" } });
    const allowed = await queueReply(greta(), seeded.conversationId, publicReply());
    expect(allowed.reply?.state).toBe("queued");
    await database.db.account.update({ where: { id: desk.account }, data: { plan: "self_serve" } });
  });
});

describe("the preview", () => {
  it("shows the parts as they would leave, and the findings", async () => {
    const seeded = await mention();
    await writeMore(database, seeded, { audience: "private", text: "confirmation number KLMNOP" });
    const asked = {
      accountId: desk.account,
      audience: "public" as const,
      conversationId: seeded.conversationId,
    };
    const preview = await previewReply(greta(), { ...asked, text: "KLMNOP is rebooked" });
    expect(preview).toMatchObject({
      signature: "^GT",
      tooLong: false,
      parts: [{ text: "KLMNOP is rebooked ^GT", weightedLength: 22 }],
    });
    expect(preview.findings).toMatchObject([{ kind: "record-locator", where: { from: 0, to: 6 } }]);
    expect((await previewReply(greta(), { ...asked, text: "word ".repeat(2000) })).tooLong).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { listHistory } from "@/lib/conversations/list-history";
import { seeUnmasked } from "@/lib/conversations/see-unmasked";
import { listLooks } from "@/lib/privacy/list-looks";
import { searchDesk } from "@/lib/search/search-desk";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const said = (text: string, audience: "public" | "private" = "public") =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, audience, text });
const greta = () => database.ctx(desk.greta);

describe("personal data that a customer posted in public", () => {
  it("is masked in the text, where it stood, in the history and in what a search finds", async () => {
    const text = "@NorthwindHelp my locator is QX7K2P, mail me at jo.marble@mail.example please";
    const { interactionId, customerId } = await said(text);
    const seen = await getVisibleInteraction(greta(), interactionId);
    expect(seen.text).toBe("@NorthwindHelp my locator is ••••••, mail me at •••••••••••••••••••••• please");
    expect(seen).toMatchObject({
      isMasked: true,
      marks: [
        { kind: "record-locator", from: 29, to: 35 },
        { kind: "email-address", from: 48, to: 70 },
      ],
    });
    const { data } = await listHistory(greta(), customerId);
    const found = await searchDesk(greta(), { q: "QX7K2P", limit: 5 });
    expect(found.data).toHaveLength(1);
    for (const shown of [data, found]) {
      expect(JSON.stringify(shown)).not.toContain("QX7K2P");
      expect(JSON.stringify(shown)).not.toContain("marble");
    }
  });

  it("is given on demand to whoever may see it, and who looked is recorded without it", async () => {
    const { interactionId, customerId } = await said("My record locator: ZZ9Q4W");
    expect((await seeUnmasked(greta(), interactionId)).text).toBe("My record locator: ZZ9Q4W");
    await expect(seeUnmasked(database.ctx(desk.noah), interactionId)).rejects.toMatchObject({
      code: "not-found",
    });
    const looks = await listLooks(database.ctx(desk.ida), customerId);
    expect(looks).toMatchObject([
      { who: "Greta Tamm", what: "field", subject: "interaction", subjectId: interactionId },
    ]);
    const entries = await database.db.auditEntry.findMany({ where: { subjectId: interactionId } });
    expect(JSON.stringify(entries.map(({ values }) => values))).toContain("record-locator");
    expect(JSON.stringify(entries.map(({ values }) => values))).not.toContain("ZZ9Q4W");
  });

  it("is not masked in a private message, and words without any are nobody's secret", async () => {
    const direct = await said("My record locator: ZZ8Q4W", "private");
    const plain = await said("My bag is lost since 2026-11-20, flight LH1234");
    for (const { interactionId } of [direct, plain])
      expect(await getVisibleInteraction(greta(), interactionId)).toMatchObject({
        marks: [],
        isMasked: false,
      });
    await seeUnmasked(greta(), plain.interactionId);
    expect(await listLooks(database.ctx(desk.ida), plain.customerId)).toEqual([]);
  });

  it("is masked in what it quotes and in what it said before it was edited", async () => {
    const { interactionId } = await said("see below");
    await database.db.interaction.update({
      where: { id: interactionId },
      data: { isEdited: true, quote: { externalId: "post:1", text: "her record locator: QQ9Q4W" } },
    });
    await database.db.interactionVersion.create({
      data: {
        interactionId,
        externalId: "post:0",
        text: "my record locator: WW9Q4W",
        publishedAt: database.clock.now,
      },
    });
    const seen = await getVisibleInteraction(greta(), interactionId);
    expect(seen.isMasked).toBe(true);
    expect(JSON.stringify(seen)).not.toMatch(/[QW]{2}9Q4W/);
    expect(await seeUnmasked(greta(), interactionId)).toMatchObject({
      quote: "her record locator: QQ9Q4W",
      versions: [{ text: "my record locator: WW9Q4W" }],
    });
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { addNote } from "@/lib/conversations/add-note";
import { getConversation } from "@/lib/conversations/get-conversation";
import { type ListHistory, listHistory } from "@/lib/conversations/list-history";
import type { HistoryItem, Interaction } from "@/lib/conversations/schemas";
import { historyItemSchema } from "@/lib/conversations/schemas";
import type { Db } from "@/lib/db/client";
import { type Desk, type Seeded, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReply } from "../support/outbox-rows";

let database: TestDatabase;
let desk: Desk;
let care: Seeded;
let brand: Seeded;
let bystander: string;
const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * 60_000);

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  care = await seedConversation(database, {
    teamId: desk.care,
    accountId: desk.account,
    text: "Bag lost",
    publishedAt: ago(90),
  });
  const { customerId, handleId } = care;
  const own = { customerId, handleId, teamId: desk.brand, accountId: desk.brandAccount };
  brand = await seedConversation(database, {
    ...own,
    text: "Nice livery",
    publishedAt: ago(60),
    audience: "private",
  });
  bystander = (
    await seedConversation(database, { customerId, handleId, text: "me too", publishedAt: ago(30) })
  ).interactionId;
  await database.db.interaction.update({
    where: { id: bystander },
    data: { conversationId: null, opensTurn: false },
  });
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const full = (item: HistoryItem | undefined): Interaction => {
  if (!item || "hidden" in item) throw new Error("hidden");
  return item;
};

describe("the history of a person", () => {
  it("holds all conversations, bystander posts and notes, newest first; another team's as channel, day and team", async () => {
    await addNote(greta(), care.conversationId, "Called the station");
    const { data, nextCursor } = await listHistory(greta(), care.customerId);
    expect(nextCursor).toBeNull();
    expect(data.map((item) => ("hidden" in item ? item : item.text))).toEqual([
      "Called the station",
      "me too",
      { hidden: true, id: brand.interactionId, channel: "x", publishedOn: "2026-11-23", team: "Brand" },
      "Bag lost",
    ]);
    expect(full(data[1])).toMatchObject({ isBystander: true, conversationId: null });
    for (const item of data) expect(historyItemSchema.safeParse(item).success).toBe(true);
  });

  it("pages by time without leaving out or repeating any", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listHistory(greta(), care.customerId, { limit: 1, cursor });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const whole = await listHistory(greta(), care.customerId);
    expect(seen).toEqual(whole.data.map(({ id }) => id));
  });

  it("tells nothing of a hidden item's audience when filtered by it", async () => {
    const ask = (audience: ListHistory["audience"]) => listHistory(greta(), care.customerId, { audience });
    for (const audience of ["public", "private"] as const)
      expect((await ask(audience)).data.some((item) => "hidden" in item)).toBe(false);
    expect((await listHistory(greta(), care.customerId, { channel: "email" })).data).toEqual([]);
  });

  it("of a customer of other teams alone answers like that of a missing one", async () => {
    const foreign = await seedConversation(database, { teamId: desk.brand });
    const errors = await Promise.all(
      [foreign.customerId, randomUUID()].map((id) => listHistory(greta(), id).catch((error) => error)),
    );
    expect(errors[0]).toMatchObject({ kind: "not-found" });
    expect(errors[0]).toEqual(errors[1]);
  });

  it("takes the same number of queries for one interaction and for sixty", async () => {
    const few = await seedConversation(database, { teamId: desk.care });
    const many = await seedConversation(database, { teamId: desk.care });
    for (let i = 0; i < 60; i++) await seedReply(database, desk, many, "sent");
    const counted = async (customerId: string) => {
      let queries = 0;
      const count = (...args: Parameters<Db["$queryRaw"]>) => {
        queries += 1;
        return database.db.$queryRaw(...args);
      };
      const ctx: Ctx = { ...greta(), db: { $queryRaw: count } as unknown as Db };
      await listHistory(ctx, customerId, { limit: 60 });
      return queries;
    };
    expect(await counted(many.customerId)).toBe(await counted(few.customerId));
  });
});

describe("a conversation read", () => {
  it("hides private words of an account whose messages the reader's teams do not read", async () => {
    await database.db.accountTeam.create({
      data: { accountId: desk.brandAccount, teamId: desk.brand, mayReadPrivate: false },
    });
    const noah = await getConversation(database.ctx(desk.noah), brand.conversationId);
    expect(noah.preview).toBe("");
    expect(noah.interactions).toMatchObject([{ hidden: true, team: "Brand" }]);
    expect(JSON.stringify(await listHistory(database.ctx(desk.noah), brand.customerId))).not.toContain(
      "livery",
    );
  });

  it("shows a reply with parts, state and what may be done, and where to answer by hand", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await seedReply(database, desk, seeded, "refused");
    const refused = full((await getConversation(greta(), seeded.conversationId)).interactions[0]);
    expect(refused).toMatchObject({
      direction: "outbound",
      author: { type: "agent", displayName: "Greta Tamm", initials: "GT" },
      reply: {
        state: "refused",
        code: "not-summoned",
        parts: [{ text: "On its way ^GT", state: "refused" }],
        canCancel: false,
        canTakeBack: false,
        openUrl: "https://x.com/intent/tweet?in_reply_to=77",
        takeBack: "none",
        approvedBy: null,
      },
    });
    await database.db.reply.updateMany({
      where: { conversationId: seeded.conversationId },
      data: { state: "queued" },
    });
    expect(
      full((await getConversation(greta(), seeded.conversationId)).interactions[0]).reply?.canCancel,
    ).toBe(true);
    await database.db.reply.updateMany({
      where: { conversationId: seeded.conversationId },
      data: { state: "sent" },
    });
    expect(
      full((await getConversation(greta(), seeded.conversationId)).interactions[0]).reply?.canTakeBack,
    ).toBe(true);
  });

  it("shows files by our own address, older versions, and no words that were deleted or withheld", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, text: "as edited" });
    const { interactionId, conversationId } = seeded;
    const file = {
      id: randomUUID(),
      interactionId,
      name: "bag.jpg",
      type: "image/jpeg",
      bytes: 9,
      state: "stored",
    };
    await database.db.attachment.create({ data: { ...file, createdAt: database.clock.now } });
    await database.db.interactionVersion.create({
      data: { interactionId, externalId: "post:old", text: "as first written", publishedAt: ago(2) },
    });
    await database.db.interaction.update({
      where: { id: interactionId },
      data: { isEdited: true, inReplyToExternalId: "post:9" },
    });
    const row = await getConversation(greta(), conversationId);
    expect(row.hasMedia).toBe(true);
    expect(full(row.interactions[0])).toMatchObject({
      attachments: [{ id: file.id, url: `/api/v1/files/${file.id}`, state: "stored" }],
      versions: [{ text: "as first written", publishedAt: ago(2).toISOString() }],
      parentMissing: true,
    });
    await database.db.interaction.update({
      where: { id: interactionId },
      data: { deletedAt: database.clock.now },
    });
    expect(full((await getConversation(greta(), conversationId)).interactions[0])).toMatchObject({
      text: "",
      attachments: [],
      versions: [],
      isDeleted: true,
    });
  });

  it("goes on before the oldest interaction the reader has", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care });
    for (let i = 0; i < 4; i++) await addNote(greta(), seeded.conversationId, `note ${i}`);
    const first = await getConversation(greta(), seeded.conversationId, { limit: 2 });
    const rest = await getConversation(greta(), seeded.conversationId, {
      before: first.interactions.at(-1)?.id,
    });
    expect(first.interactions).toHaveLength(2);
    expect(rest.interactions).toHaveLength(3);
    const ids = [...first.interactions, ...rest.interactions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    const foreign = await getConversation(greta(), seeded.conversationId, { before: care.interactionId });
    expect(foreign.interactions).toEqual([]);
  });
});

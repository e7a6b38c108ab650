import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMoves } from "@/lib/replies/moves/list-moves";
import { offerMove } from "@/lib/replies/moves/offer-move";
import { reportMoves } from "@/lib/replies/moves/report-moves";
import { settleMoves } from "@/lib/replies/moves/settle-moves";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const MINUTE = 60_000;
const greta = () => database.ctx(desk.greta);
const later = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * MINUTE);
};

/** Asks somebody to go on in private, as the composer does, and lets it leave. */
async function askedToMove() {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  const { url, code } = await offerMove(greta(), seeded.conversationId, { label: "Record locator:" });
  const sent = await queueReply(
    greta(),
    seeded.conversationId,
    publicReply({ text: `Please write to us here: ${url}` }),
  );
  await database.db.reply.update({
    where: { id: sent.id },
    data: { state: "sent", sentAt: database.clock.now },
  });
  await database.db.conversation.update({
    where: { id: seeded.conversationId },
    data: { status: "waiting", dueAt: null },
  });
  return { ...seeded, url, code };
}
const statusOf = async (id: string) =>
  (await database.db.conversation.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

describe("moving to private", () => {
  it("offers the account's own link with the label and a bridge code in it, which the guard lets out", async () => {
    const { url, code } = await askedToMove();
    const link = new URL(url);
    expect(link.searchParams.get("recipient_id")).toBe("900");
    expect(link.searchParams.get("text")).toBe(`Record locator: \n${code}`);
  });

  it("wakes once when nothing came in half an hour, and counts who came", async () => {
    const silent = await askedToMove();
    const came = await askedToMove();
    later(10);
    await writeMore(database, came, { audience: "private", text: "here I am" });
    later(15);
    await settleMoves(database.ctx({ type: "system", task: "moves" }));
    expect(await statusOf(silent.conversationId)).toBe("waiting");
    later(6);
    await settleMoves(database.ctx({ type: "system", task: "moves" }));
    expect(await statusOf(silent.conversationId)).toBe("open");
    expect(await listMoves(greta(), silent.conversationId)).toMatchObject([
      { cameAt: null, remindedAt: database.clock.now.toISOString() },
    ]);
    expect(await statusOf(came.conversationId)).toBe("waiting");
    const [move] = await listMoves(greta(), came.conversationId);
    expect(move).toMatchObject({ remindedAt: null });
    expect(Date.parse(move?.cameAt ?? "") - Date.parse(move?.askedAt ?? "")).toBe(10 * MINUTE);
    await database.db.conversation.update({
      where: { id: silent.conversationId },
      data: { status: "waiting", dueAt: null },
    });
    later(60);
    await settleMoves(database.ctx({ type: "system", task: "moves" }));
    expect(await statusOf(silent.conversationId)).toBe("waiting");
    const report = await reportMoves(greta(), {});
    expect(report).toMatchObject({ came: 1, medianSeconds: 600 });
    expect(report.asked).toBeGreaterThanOrEqual(2);
    expect((await reportMoves(database.ctx(desk.noah), {})).asked).toBe(0);
  });
});

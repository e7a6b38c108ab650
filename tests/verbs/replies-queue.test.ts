import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
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

describe("queueing a reply", () => {
  it("signs on the server, answers the newest inbound, leaves in five seconds from the account that was summoned", async () => {
    const { conversationId, interactionId } = await mention();
    const answer = await queueReply(greta(), conversationId, publicReply());
    expect(answer).toMatchObject({
      text: "We found it ^GT",
      direction: "outbound",
      inReplyToId: interactionId,
      accountId: desk.account,
    });
    expect(answer.author).toMatchObject({ type: "agent", displayName: "Greta Tamm", initials: "GT" });
    expect(answer.reply).toMatchObject({
      state: "queued",
      canCancel: true,
      parts: [{ text: "We found it ^GT" }],
    });
    expect(answer.reply?.sendAfter).toBe(new Date(database.clock.now.getTime() + 5000).toISOString());
    const audited = await database.db.auditEntry.findFirst({ where: { subjectId: answer.id } });
    expect(audited).toMatchObject({ action: "reply.queued", actorId: desk.greta.agentId });
    expect(JSON.stringify(audited?.values)).not.toContain("found");
  });

  it("leaves at once where undo is waived", async () => {
    const { conversationId } = await mention();
    const answer = await queueReply(greta(), conversationId, publicReply({ undo: false }));
    expect(answer.reply?.sendAfter).toBe(database.clock.now.toISOString());
  });

  it("signs once, whoever typed what", async () => {
    const { conversationId } = await mention();
    const typed = await queueReply(greta(), conversationId, publicReply({ text: "On its way ^gt" }));
    expect(typed.text).toBe("On its way ^GT");
    const foreign = await refusal(
      queueReply(greta(), conversationId, publicReply({ text: "On its way ^LM" })),
    );
    expect(foreign.code).toBe("foreign-signature");
  });

  it("is one message for a double click, and another body under the same id is a conflict", async () => {
    const { conversationId } = await mention();
    const idempotencyId = randomUUID();
    const input = publicReply({ idempotencyId, changeNumber: 1 });
    const all = await Promise.all(
      Array.from({ length: 10 }, () => queueReply(greta(), conversationId, input)),
    );
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([idempotencyId]));
    expect(await database.db.reply.count({ where: { conversationId } })).toBe(1);
    const other = await refusal(queueReply(greta(), conversationId, { ...input, text: "Something else" }));
    expect(other).toMatchObject({ kind: "conflict", code: "idempotency-reused" });
  });

  it("lets one of two agents answer and shows the second whose answer is there", async () => {
    const { conversationId } = await mention();
    const results = await Promise.allSettled(
      [desk.greta, desk.linda].map((actor) =>
        queueReply(database.ctx(actor), conversationId, publicReply({ changeNumber: 1 })),
      ),
    );
    const refused = results.flatMap((each) => (each.status === "rejected" ? [each.reason as DeskError] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: "changed", values: { who: "outbound" } });
  });

  it("is refused only for words its writer has not seen, with them beside", async () => {
    const seeded = await mention();
    const { conversationId } = seeded;
    await writeMore(database, seeded, {
      direction: "internal",
      kind: "note",
      audience: "private",
      text: "VIP",
    });
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { tags: ["late"], changeNumber: 9 },
    });
    await queueReply(greta(), conversationId, publicReply({ changeNumber: 1, undo: false }));
    await writeMore(database, seeded, { text: "Never mind, it came", accountId: desk.account });
    const refused = await refusal(queueReply(greta(), conversationId, publicReply({ changeNumber: 3 })));
    expect(refused).toMatchObject({
      code: "changed",
      values: { who: "inbound", name: "Jo Winter", seconds: 0 },
    });
    expect(refused.details).toMatchObject({
      unseen: [{ text: "Never mind, it came", number: 4 }],
      lastInteractionNumber: 4,
    });
    const anyway = await queueReply(greta(), conversationId, publicReply({ changeNumber: 4 }));
    expect(anyway.reply?.state).toBe("queued");
  });

  it("splits what is too long, signature on the last part, and refuses more than ten parts", async () => {
    const { conversationId } = await mention();
    const long = await queueReply(
      greta(),
      conversationId,
      publicReply({ text: "We are sorry about that. ".repeat(20) }),
    );
    const parts = long.reply?.parts ?? [];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.at(-1)?.text).toMatch(/\^GT \d\/\d$/);
    const beyond = await refusal(
      queueReply(greta(), conversationId, publicReply({ text: "word ".repeat(2000) })),
    );
    expect(beyond).toMatchObject({ kind: "refused", code: "too-long" });
  });

  it("counts a direct message in characters up to 10,000", async () => {
    const { conversationId } = await mention({ audience: "private" });
    const fits = await queueReply(greta(), conversationId, privateReply({ text: "a".repeat(9996) }));
    expect(fits.reply?.parts).toHaveLength(1);
    const beyond = await refusal(
      queueReply(greta(), conversationId, privateReply({ text: "a".repeat(9998) })),
    );
    expect(beyond.code).toBe("too-long");
  });

  it("makes a program name its signer", async () => {
    const { conversationId } = await mention();
    const program = database.ctx({ type: "program", keyId: randomUUID(), name: "bot", scopes: ["replies"] });
    expect((await refusal(queueReply(program, conversationId, publicReply()))).code).toBe("unsigned");
    const signed = await queueReply(program, conversationId, publicReply({ signAs: "lm" }));
    expect(signed.text).toBe("We found it ^LM");
    expect((await refusal(queueReply(greta(), conversationId, publicReply({ signAs: "LM" })))).code).toBe(
      "foreign-signature",
    );
  });

  it("takes hostile text without loss of form", async () => {
    const { conversationId } = await mention();
    const text = "a\0b \ud800 <script>alert(1)</script> \u202Eevil";
    const answer = await queueReply(greta(), conversationId, publicReply({ text }));
    expect(answer.text).toBe("ab \ufffd <script>alert(1)</script> \u202Eevil ^GT");
    expect((await refusal(queueReply(greta(), conversationId, publicReply({ text: "  \n " })))).code).toBe(
      "empty-reply",
    );
    expect((await refusal(queueReply(greta(), conversationId, publicReply({ text: "^GT" })))).code).toBe(
      "empty-reply",
    );
  });

  it("assigns the conversation to its writer when nobody has it, and to nobody else's harm", async () => {
    const { conversationId } = await mention();
    await queueReply(greta(), conversationId, publicReply());
    const taken = await database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(taken.assigneeId).toBe(desk.greta.agentId);
    const acts = await database.db.conversationAct.findMany({ where: { conversationId } });
    expect(acts).toMatchObject([{ kind: "assigned", agentId: desk.greta.agentId }]);
    await queueReply(database.ctx(desk.linda), conversationId, publicReply());
    const still = await database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(still.assigneeId).toBe(desk.greta.agentId);
  });

  it("deletes the writer's draft and nobody else's", async () => {
    const { conversationId } = await mention();
    for (const actor of [desk.greta, desk.linda]) {
      const draft = {
        agentId: actor.agentId,
        conversationId,
        mode: "public",
        text: "We fou",
        attachmentIds: [],
        savedAt: database.clock.now,
      };
      await database.db.draft.create({ data: draft });
    }
    await queueReply(greta(), conversationId, publicReply());
    const left = await database.db.draft.findMany({ where: { conversationId } });
    expect(left.map(({ agentId }) => agentId)).toEqual([desk.linda.agentId]);
  });
});

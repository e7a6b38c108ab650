import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/conversations/list-history";
import { pastePost } from "@/lib/intake/paste-post";
import { pasteSchema } from "@/lib/intake/paste-schemas";
import { answerByHand } from "@/lib/replies/answer-by-hand";
import { uploadAttachment } from "@/lib/replies/upload-attachment";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const paste = (over: Record<string, unknown> = {}) =>
  pasteSchema.parse({ network: "facebook", author: "Ola Nowak", text: "They lost my parcel", ...over });
const turnsOf = (conversationId: string) => database.db.turn.findMany({ where: { conversationId } });

describe("a pasted post", () => {
  it("comes in as its author's, marked with who pasted it, and opens a turn", async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#147" } })
      .png()
      .toBuffer();
    const file = await uploadAttachment(greta(), { bytes: new Uint8Array(picture), name: "shot.png" });
    const link = "https://www.facebook.com/groups/1/posts/2?fbclid=abc#c";
    const { conversationId, interactionId } = await pastePost(
      greta(),
      paste({ link, attachmentIds: [file.id] }),
    );
    const { customerId } = await database.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
    const { data } = await listHistory(greta(), customerId);
    expect(data[0]).toMatchObject({
      channel: "web",
      kind: "post",
      audience: "public",
      direction: "inbound",
      text: "They lost my parcel",
      author: { type: "customer", displayName: "Ola Nowak", initials: null },
      pastedBy: "GT",
      url: link,
      attachments: [{ id: file.id, state: "stored" }],
    });
    expect(await turnsOf(conversationId)).toMatchObject([{ endedAt: null, channel: "web" }]);
    expect(await database.db.conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
      status: "open",
      teamId: desk.care,
    });
  });

  it("is one post, whoever pastes its link again", async () => {
    const link = "https://forum.example/t/9?utm_source=mail";
    const first = await pastePost(greta(), paste({ network: "forum", link, text: "again" }));
    const linda = database.ctx(desk.linda);
    const twice = pastePost(
      linda,
      paste({ network: "forum", link: "https://forum.example/t/9#top", text: "again" }),
    );
    await expect(twice).rejects.toMatchObject({ code: "pasted-already", details: first });
  });

  it("ends its turn when it is ticked as answered there", async () => {
    const { conversationId, interactionId } = await pastePost(greta(), paste({ text: "where is it" }));
    await expect(answerByHand(greta(), interactionId, {})).rejects.toMatchObject({ code: "empty-reply" });
    const link = "https://www.facebook.com/comment/3";
    const answer = await answerByHand(greta(), interactionId, { link });
    expect(answer).toMatchObject({
      direction: "outbound",
      url: link,
      author: { type: "agent", displayName: "Greta Tamm", initials: "GT" },
      inReplyToId: interactionId,
    });
    expect(await turnsOf(conversationId)).toMatchObject([{ ending: "answered", answerId: answer.id }]);
    expect(await database.db.conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
      status: "waiting",
    });
  });

  it("is not ticked where a wire sends, nor by who may not know of it", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    const onX = answerByHand(greta(), seeded.interactionId, { text: "done" });
    await expect(onX).rejects.toMatchObject({ code: "not-by-hand" });
    const { interactionId } = await pastePost(greta(), paste({ text: "ours alone" }));
    const noah = database.ctx(desk.noah);
    await expect(answerByHand(noah, interactionId, { text: "x" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(pastePost(noah, paste({ teamId: desk.care }))).rejects.toMatchObject({ kind: "not-found" });
  });

  it.each([
    ["javascript:alert(1)"],
    ["data:text/html,<script>alert(1)</script>"],
    ["file:///etc/passwd"],
    ["java\nscript:alert(1)"],
    ["//evil.example/x"],
    ["vbscript:x"],
  ])("takes no link like %j", (link) => {
    expect(pasteSchema.safeParse({ network: "other", author: "A", text: "x", link }).success).toBe(false);
  });

  it("needs a link, words or a picture, and an author", () => {
    expect(pasteSchema.safeParse({ network: "other", author: "A" }).success).toBe(false);
    expect(pasteSchema.safeParse({ network: "other", author: " ", text: "x" }).success).toBe(false);
  });
});

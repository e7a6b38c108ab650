import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";
import { followLinks } from "@/lib/conversations/follow-links";
import { giveCode } from "@/lib/conversations/give-code";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listNotices } from "@/lib/conversations/list-notices";
import { seedConversation } from "../support/conversation-rows";
import { type LinkDesk, linkDesk } from "../support/link-desk";
import { seedReply } from "../support/outbox-rows";

let at: LinkDesk;
beforeAll(async () => {
  at = await linkDesk();
});
beforeEach(() => {
  at.database.clock.now = at.now;
});
afterAll(() => at.database.drop());

describe("a bridge code", () => {
  async function told(audience: "private" | "public") {
    const known = await at.somebody("email", at.address(), "Help");
    const { code } = await giveCode(at.greta(), { conversationId: known.conversationId });
    const replyId = await seedReply(at.database, at.desk, known, "sent");
    await at.database.db.interaction.update({
      where: { id: replyId },
      data: { text: `Send us ${code} ^GT`, audience, kind: "email", publishedAt: at.now },
    });
    await followLinks(at.system(), [replyId]);
    return { known, code };
  }

  it("told and quoted in private links by itself, with the proof in the link", async () => {
    const { known, code } = await told("private");
    const writer = await at.onX(`here: ${code.toLowerCase()}`);
    expect(await at.customerOf(writer)).toBe(known.customerId);
    expect(
      await at.database.db.link.findFirstOrThrow({ where: { handleId: writer.handleId } }),
    ).toMatchObject({
      evidence: "bridge-code",
      trust: "proved",
      linkedById: null,
    });
  });

  it("overrules no link that an agent has made", async () => {
    const { known, code } = await told("private");
    const writer = await at.onX("Hello");
    const friend = await at.onX("Hello too");
    const input = { customerId: friend.customerId, handleId: writer.handleId, evidence: "said so" };
    await linkHandle(at.greta(), input);
    await at.database.db.interaction.update({
      where: { id: writer.interactionId },
      data: { text: `here: ${code}` },
    });
    await followLinks(at.system(), [writer.interactionId]);
    expect(await at.customerOf(writer)).toBe(friend.customerId);
    expect(await at.open(known)).toMatchObject([{ isUnverified: true }]);
  });

  it("that stood in public proves nothing: who quotes it waits unverified until an agent accepts", async () => {
    const { known, code } = await told("public");
    const writer = await at.onX(`here: ${code}`);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
    const [waits] = await at.open(known);
    expect(waits).toMatchObject({
      isUnverified: true,
      other: { id: writer.handleId },
      reasons: [{ kind: "bridge-code" }],
    });
    await decideSuggestion(at.greta(), {
      suggestionId: waits?.id ?? "",
      decision: "accept",
      customerId: known.customerId,
    });
    expect(await at.customerOf(writer)).toBe(known.customerId);
  });

  it("ends after 72 hours, and quoted by two raises a flag and links nobody", async () => {
    const { known, code } = await told("public");
    const [one, two] = [await at.onX(`here: ${code}`), await at.onX(`mine is ${code}`)];
    for (const each of [known, one, two]) {
      expect((await listNotices(at.greta(), each.conversationId)).codeTwiceAt).not.toBeNull();
      expect(await at.customerOf(each)).toBe(each.customerId);
    }
    const late = await told("private");
    at.database.clock.now = new Date(at.now.getTime() + 73 * 3_600_000);
    const writer = await at.onX(`here: ${late.code}`);
    expect(await at.open(writer)).toEqual([]);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
  });

  it("waits while a reply is leaving, and is refused for a conversation of another team", async () => {
    const { known, code } = await told("private");
    const writer = await seedConversation(at.database, {
      teamId: at.desk.care,
      text: `here: ${code}`,
      audience: "private",
    });
    const replyId = await seedReply(at.database, at.desk, writer, "queued");
    const other = await seedReply(at.database, at.desk, known, "queued");
    await followLinks(at.system(), [writer.interactionId]);
    expect(await at.customerOf(writer)).toBe(writer.customerId);
    await at.database.db.reply.updateMany({
      where: { id: { in: [replyId, other] } },
      data: { state: "sent" },
    });
    await followLinks(at.system(), []);
    expect(await at.customerOf(writer)).toBe(known.customerId);
    const foreign = await seedConversation(at.database, { teamId: at.desk.brand });
    const asking = giveCode(at.greta(), { conversationId: foreign.conversationId });
    await expect(asking).rejects.toMatchObject({ kind: "not-found" });
  });
});

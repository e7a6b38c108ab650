import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepApart } from "@/lib/conversations/keep-apart";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listNotices } from "@/lib/conversations/list-notices";
import { reportLink } from "@/lib/conversations/report-link";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { type Seeded, seedConversation } from "../support/conversation-rows";
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

describe("after a link", () => {
  it("says where a matter was joined to and who has it, and what looks unanswered to strangers", async () => {
    const bag = await at.onX("Where is my bag?", { audience: "public" });
    const refund = await at.onX("My refund", { assigneeId: at.desk.linda.agentId });
    await linkHandle(at.greta(), {
      customerId: bag.customerId,
      handleId: refund.handleId,
      evidence: "said so",
    });
    expect(await listNotices(at.greta(), bag.conversationId)).toMatchObject({
      joinedInto: { id: refund.conversationId, assignee: { displayName: "Linda Moss" } },
    });
    expect(await listNotices(at.greta(), refund.conversationId)).toMatchObject({
      joinedInto: null,
      joined: { keeper: { displayName: "Linda Moss" } },
      looksUnanswered: [],
    });
    const replyId = await seedReply(at.database, at.desk, refund, "sent");
    await at.database.db.interaction.update({
      where: { id: replyId },
      data: { audience: "private", publishedAt: at.now },
    });
    expect((await listNotices(at.greta(), refund.conversationId)).looksUnanswered).toEqual([
      bag.interactionId,
    ]);
  });

  it("asks about more than two open matters, until somebody says that they are apart", async () => {
    const [one, two] = [await at.onX("One"), await at.onX("Two")];
    const third = await seedConversation(at.database, {
      teamId: at.desk.care,
      customerId: one.customerId,
      handleId: one.handleId,
    });
    const input = { customerId: one.customerId, handleId: two.handleId, evidence: "said so" };
    await linkHandle(at.greta(), input);
    const asked = async () =>
      (await listNotices(at.greta(), two.conversationId)).proposals.map(({ id }) => id);
    expect((await asked()).sort()).toEqual([one.conversationId, third.conversationId].sort());
    at.database.clock.now = new Date(at.now.getTime() + 60_000);
    await keepApart(at.greta(), two.conversationId);
    expect(await asked()).toEqual([]);
  });

  it("lists for leads what went across it, with who and when, and nothing from before or after", async () => {
    const [a, b] = [await at.onX("One"), await at.onX("Two")];
    const early = await seedReply(at.database, at.desk, b, "sent");
    await at.database.db.interaction.update({
      where: { id: early },
      data: { publishedAt: new Date(at.now.getTime() - 1000) },
    });
    const { linkId } = await linkHandle(at.greta(), {
      customerId: a.customerId,
      handleId: b.handleId,
      evidence: "said so",
    });
    const across = await seedReply(
      at.database,
      at.desk,
      { ...b, conversationId: await conversationOf(b) },
      "sent",
    );
    await at.database.db.interaction.update({
      where: { id: across },
      data: { publishedAt: new Date(at.now.getTime() + 1000) },
    });
    at.database.clock.now = new Date(at.now.getTime() + 60_000);
    await unlinkHandle(at.greta(), linkId);
    const report = await reportLink(at.database.ctx(at.desk.ana), linkId);
    expect(report.link).toMatchObject({
      linkedBy: "Greta Tamm",
      undoneBy: "Greta Tamm",
      fromCustomerId: b.customerId,
    });
    const sent = report.entries.filter(({ what }) => what === "sent");
    expect(sent).toMatchObject([{ interactionId: across, agent: "Greta Tamm" }]);
    await expect(reportLink(at.greta(), linkId)).rejects.toMatchObject({ code: "leads-only" });
    await expect(reportLink(at.database.ctx(at.desk.ana), at.database.id())).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

async function conversationOf(seeded: Seeded): Promise<string> {
  const thread = await at.database.db.thread.findUniqueOrThrow({ where: { id: seeded.threadId } });
  return thread.conversationId ?? "";
}

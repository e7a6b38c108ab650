import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { saveDraft } from "@/lib/conversations/save-draft";
import { approveReply } from "@/lib/replies/approvals/approve-reply";
import { expireApprovals } from "@/lib/replies/approvals/expire-approvals";
import { getApproval, listApprovals } from "@/lib/replies/approvals/list-approvals";
import { returnApproval } from "@/lib/replies/approvals/return-approval";
import { sendOrAsk } from "@/lib/replies/approvals/send-or-ask";
import { withdrawApproval } from "@/lib/replies/approvals/withdraw-approval";
import { hideInteraction } from "@/lib/replies/hide-interaction";
import { queueReply } from "@/lib/replies/queue-reply";
import { retryReply } from "@/lib/replies/retry-reply";
import type { QueueReply } from "@/lib/replies/schemas";
import { takeBackReply } from "@/lib/replies/take-back-reply";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
const MINUTE = 60_000;
const START = new Date("2026-11-23T09:00:00.000Z");

beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
  await database.db.agentLimit.create({
    data: {
      id: randomUUID(),
      agentId: desk.greta.agentId,
      draftOnly: true,
      reason: "Second week",
      setById: desk.ana.agentId,
      setAt: START,
    },
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  await database.db.session.deleteMany({});
  seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
});

const as = (who: "greta" | "linda" | "noah" | "ana" | "ida") => database.ctx(desk[who]);
const ask = async (over: Partial<QueueReply> = {}) => {
  const done = await sendOrAsk(as("greta"), seeded.conversationId, publicReply({ changeNumber: 1, ...over }));
  if (!("approval" in done)) throw new Error("it was sent");
  return done.approval;
};
const after = (ms: number) => {
  database.clock.now = new Date(START.getTime() + ms);
};
/** Ana sits at the desk. */
const anaIsHere = () =>
  database.db.session.create({
    data: {
      id: randomUUID(),
      agentId: desk.ana.agentId,
      createdAt: START,
      lastSeenAt: database.clock.now,
    },
  });
const draftOfGreta = () =>
  database.db.draft.findUnique({
    where: {
      agentId_conversationId: { agentId: desk.greta.agentId, conversationId: seeded.conversationId },
    },
  });

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

describe("who drafts only", () => {
  it("neither sends again, takes back nor hides: others decide what reaches the outside", async () => {
    const { id } = await queueReply(as("linda"), seeded.conversationId, publicReply({ changeNumber: 1 }));
    const deeds = [
      () => retryReply(as("greta"), id),
      () => takeBackReply(as("greta"), id, { reason: "Wrong flight" }),
      () => hideInteraction(as("greta"), seeded.interactionId, { hidden: true, reason: "Spam" }),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: "draft-only-deed" });
    await hideInteraction(as("linda"), seeded.interactionId, { hidden: true, reason: "Spam" });
    expect(await database.db.hideOrder.count({ where: { interactionId: seeded.interactionId } })).toBe(1);
  });
});

describe("what a trainee writes", () => {
  it("waits for a yes instead of leaving, and the customer's clock runs on", async () => {
    const before = await database.db.conversation.findUniqueOrThrow({ where: { id: seeded.conversationId } });
    const asked = await ask();
    expect(asked).toMatchObject({
      state: "waiting",
      text: "We found it",
      mayDecide: false,
      mayWithdraw: true,
    });
    const now = await database.db.conversation.findUniqueOrThrow({ where: { id: seeded.conversationId } });
    expect([now.dueAt, now.status]).toEqual([before.dueAt, "open"]);
    expect(now.assigneeId).toBe(desk.greta.agentId);
    expect(await database.db.reply.count({ where: { conversationId: seeded.conversationId } })).toBe(0);
    expect((await ask()).id).toBe(asked.id);
    expect(await codeOf(queueReply(as("greta"), seeded.conversationId, publicReply()))).toBe("draft-only");
  });

  it("is checked when it is asked: what may not leave can't wait either", async () => {
    expect(await codeOf(ask({ text: "Jo, locator QX7RT2 is on the 18:05 now" }))).toBe("guard");
    expect(await codeOf(ask({ text: "We found it ^LM" }))).toBe("foreign-signature");
    expect(await codeOf(ask({ text: "  " }))).toBe("empty-reply");
  });

  it("leaves signed by its writer, with the approver in the history and the audit", async () => {
    const asked = await ask();
    const { approval, reply } = await approveReply(as("ana"), asked.id);
    expect(approval).toMatchObject({
      state: "approved",
      decidedBy: { displayName: "Ana Ruiz" },
      editShare: 0,
    });
    expect(reply).toMatchObject({
      id: asked.id,
      text: "We found it ^GT",
      author: { id: desk.greta.agentId },
      reply: { state: "queued", approvedBy: "Ana Ruiz" },
    });
    const entries = await database.db.auditEntry.findMany({ where: { subjectId: asked.id } });
    const approved = entries.find(({ action }) => action === "approval.approved");
    expect(approved?.actorId).toBe(desk.ana.agentId);
  });

  it("keeps its writer's signature through a small edit, and is signed by who changes much", async () => {
    const small = await ask({ text: "We found your parcel in Leeds, it comes tomorrow" });
    const edited = await approveReply(as("ana"), small.id, {
      text: "We found your parcel in Leeds; it comes tomorrow.",
    });
    expect(edited.approval.state).toBe("approved");
    expect(edited.reply.text).toBe("We found your parcel in Leeds; it comes tomorrow. ^GT");
    const { number: changeNumber } = edited.reply;
    const much = await ask({ text: "Parcels take long sometimes", changeNumber });
    const taken = await approveReply(as("ana"), much.id, {
      text: "I am sorry, Jo. It left Leeds at noon and I watch it until it is with you",
    });
    expect(taken.approval.state).toBe("taken-over");
    expect(taken.reply).toMatchObject({ author: { id: desk.ana.agentId }, reply: { approvedBy: null } });
    expect(taken.reply.text.endsWith("^AR")).toBe(true);
  });

  it("goes back to its writer's draft with what should be different, in front of what they began since", async () => {
    const asked = await ask();
    expect(await codeOf(returnApproval(as("ana"), asked.id, " "))).toBe("comment-missing");
    await saveDraft(as("greta"), seeded.conversationId, {
      mode: "public",
      text: "And then",
      attachmentIds: [],
      inReplyToId: null,
    });
    const returned = await returnApproval(as("ana"), asked.id, "Say where it is");
    expect(returned).toMatchObject({ state: "returned", comment: "Say where it is" });
    expect((await draftOfGreta())?.text).toBe("We found it\n\nAnd then");
    expect(await codeOf(approveReply(as("ana"), asked.id))).toBe("approval-over");
  });

  it("can be withdrawn by its writer alone, and is not decided on after that", async () => {
    const asked = await ask();
    expect(await codeOf(withdrawApproval(as("linda"), asked.id))).toBe("not-found");
    expect((await withdrawApproval(as("greta"), asked.id)).state).toBe("withdrawn");
    expect((await draftOfGreta())?.text).toBe("We found it");
    expect(await codeOf(approveReply(as("ana"), asked.id))).toBe("approval-over");
    expect(await codeOf(withdrawApproval(as("greta"), asked.id))).toBe("approval-over");
  });

  it("leaves once when two approve at once", async () => {
    const asked = await ask();
    const codes = await Promise.all([
      codeOf(approveReply(as("ana"), asked.id)).catch((error: Error) => error.message),
      codeOf(approveReply(as("ida"), asked.id)).catch((error: Error) => error.message),
    ]);
    expect(codes.sort()).toEqual(["approval-over", "it was accepted"]);
    expect(await database.db.reply.count({ where: { conversationId: seeded.conversationId } })).toBe(1);
  });

  it("shows the approver first what the customer wrote meanwhile", async () => {
    const asked = await ask();
    await writeMore(database, seeded, { text: "Never mind, it came" });
    const now = await getApproval(as("ana"), asked.id);
    expect(now.unseen.map(({ text }) => text)).toEqual(["Never mind, it came"]);
    expect(await codeOf(approveReply(as("ana"), asked.id))).toBe("changed");
    const { lastInteractionNumber: changeNumber } = now;
    const { reply } = await approveReply(as("ana"), asked.id, { changeNumber });
    expect(reply.reply?.state).toBe("queued");
  });

  it("is never approved by its writer, nor by another team, nor by somebody who only drafts", async () => {
    const asked = await ask();
    after(9 * MINUTE);
    expect(await codeOf(approveReply(as("greta"), asked.id))).toBe("own-approval");
    expect(await codeOf(approveReply(as("noah"), asked.id))).toBe("not-found");
  });

  it("falls to any full agent after half the remaining time, when no lead is here", async () => {
    const asked = await ask();
    // Nine minutes were left of ten.
    expect(new Date(asked.openToAllAt).getTime() - START.getTime()).toBe(4.5 * MINUTE);
    after(4 * MINUTE);
    expect(await codeOf(approveReply(as("linda"), asked.id))).toBe("may-not-approve");
    after(5 * MINUTE);
    await anaIsHere();
    expect(await codeOf(approveReply(as("linda"), asked.id))).toBe("may-not-approve");
    await database.db.session.deleteMany({});
    expect((await listApprovals(as("linda"))).find(({ id }) => id === asked.id)?.mayDecide).toBe(true);
    expect((await approveReply(as("linda"), asked.id)).reply.author.id).toBe(desk.greta.agentId);
  });

  it("goes back by itself when the matter is resolved", async () => {
    const asked = await ask();
    await database.db.conversation.update({
      where: { id: seeded.conversationId },
      data: { status: "resolved", resolvedAt: START, dueAt: null },
    });
    expect(await expireApprovals(database.ctx())).toBe(1);
    expect((await getApproval(as("greta"), asked.id)).state).toBe("expired");
    expect((await draftOfGreta())?.text).toBe("We found it");
    expect(await expireApprovals(database.ctx())).toBe(0);
  });
});

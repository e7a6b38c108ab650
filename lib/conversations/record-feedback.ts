import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { asksForMore, FEEDBACK_ID, feedbackText } from "./rules/feedback";
import { previewOf } from "./rules/preview";

export interface Feedback {
  /** Of the interaction it becomes. */
  id: string;
  /** The message of ours that asked. */
  askedById: string;
  /** 1 to 5. */
  score: number;
  words: string;
  language: string | null;
}

interface Place {
  conversationId: string;
  status: string;
  lastInteractionNumber: number;
  threadId: string;
  channel: string;
}

/**
 * Puts an answer to our question into the history of the thread that asked. A low score with words is heard as if they
 * had written to us: it opens a turn, and the conversation again. Any other is for the team to see and asks for nothing.
 * Throws NotFound.
 */
export function recordFeedback(outer: Ctx, feedback: Feedback): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const place = await findPlace(ctx, feedback.askedById);
    const { conversationId } = place;
    const isHeard = asksForMore(feedback.score, feedback.words);
    const text = feedbackText(feedback.score, feedback.words);
    const number = place.lastInteractionNumber + (isHeard ? 1 : 0);
    const now = ctx.now();
    const privately = ctx.traits.get(place.channel)?.audiences.find(({ audience }) => audience === "private");
    await ctx.db.$executeRaw`
      INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId",
        number, kind, audience, direction, "authorType", text, language, "publishedAt", "receivedAt", "inReplyToId", "opensTurn")
      SELECT ${feedback.id}::uuid, i.channel, ${`${FEEDBACK_ID}${feedback.id}`}, i."threadId", ${conversationId}::uuid, i."customerId",
        i."handleId", i."accountId", ${number}::int, ${isHeard ? (privately?.kind ?? "direct_message") : "note"}, 'private',
        ${isHeard ? "inbound" : "internal"}, 'customer', ${text}, ${feedback.language}, ${now}::timestamptz, ${now}::timestamptz,
        i.id, ${isHeard}
      FROM "Interaction" i WHERE i.id = ${feedback.askedById}::uuid`;
    await recordChanges(ctx, [
      { kind: "interaction.created", conversationId, interactionId: feedback.id },
      { kind: "conversation.changed", conversationId },
    ]);
    if (isHeard) await reopenFor(ctx, place, { id: feedback.id, text, number });
    else
      await ctx.db.conversation.update({
        where: { id: conversationId },
        data: { changeNumber: { increment: 1 } },
      });
  });
}

async function findPlace(ctx: Ctx, askedById: string): Promise<Place> {
  const find = () => ctx.db.$queryRaw<Place[]>`
    SELECT c.id AS "conversationId", c.status, c."lastInteractionNumber", t.id AS "threadId", t.channel
    FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId" JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE i.id = ${askedById}::uuid`;
  const [seen] = await find();
  if (!seen) throw new NotFound("not-found");
  await lockConversations(ctx, [seen.conversationId]);
  const [place] = await find();
  if (place?.conversationId !== seen.conversationId) throw new NotFound("not-found");
  return place;
}

async function reopenFor(
  ctx: Ctx,
  { conversationId, status, threadId, channel }: Place,
  said: { id: string; text: string; number: number },
): Promise<void> {
  await ctx.db.conversation.update({
    where: { id: conversationId },
    data: {
      lastInteractionNumber: said.number,
      lastInboundAt: ctx.now(),
      lastChannel: channel,
      lastAudience: "private",
      preview: previewOf(said.text),
    },
  });
  if (status === "resolved") {
    const values = { by: "customer", interactionId: said.id };
    await recordActs(ctx, [{ conversationId, kind: "reopened", values, threadIds: [threadId] }]);
  }
  await rebuildTurns(ctx, [conversationId], "arrived");
}

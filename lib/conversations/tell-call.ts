import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockInOrder } from "@/lib/customers/lock-in-order";
import type { CallNews } from "./call-news";
import { findStoredCall } from "./find-stored-call";
import { callArrival } from "./ingest/call-arrival";
import { closeBatch, openBatch } from "./ingest/open-batch";
import { planCall } from "./ingest/plan-call";
import { keepCallRaws } from "./keep-call-raws";
import { retellCall } from "./retell-call";
import { callCountsAt, callMeans } from "./rules/call-outcome";
import { type Course, isOver, isSameCourse, mergeCourse } from "./rules/call-state";
import { interactionKey } from "./rules/interaction-key";
import { writeCall } from "./write-call";

export interface Told {
  callId: string;
  interactionId: string | null;
  conversationId: string | null;
}

/**
 * Takes news of a call: any order and number of them end the same. Once it is over it is an interaction in the
 * history of its person, and the clock goes by what it was (`callMeans`). One transaction.
 */
export function tellCall(outer: Ctx, news: CallNews): Promise<Told> {
  return inTransaction(outer, async (ctx) => {
    const { externalId, account, direction, number, receivedAt, written } = news;
    await lockInOrder(ctx, [interactionKey("phone", externalId)]);
    const stored = await findStoredCall(ctx, { externalId });
    const course = stored ? mergeCourse(stored, news.course) : news.course;
    const raws = [...(stored?.rawEvents ?? []), ...rawOf(news)];
    if (stored && !written && isSameCourse(stored, course)) {
      await keepCallRaws(ctx, stored, raws);
      return { ...stored, callId: stored.id };
    }
    const over = endOf(course);
    const outcome = written?.outcome ?? stored?.outcome ?? null;
    const text = written?.note ?? stored?.note ?? "";
    const { durationSeconds } = course;
    const means = over
      ? callMeans({ direction, outcome: outcome ?? over.state, durationSeconds })
      : "neither";
    const callId = stored?.id ?? uuidv7(ctx.now(), ctx.random);
    const author = stored?.author ?? news.author;
    const isOwed = written?.callbackAt != null;

    const publishedAt = over ? callCountsAt(means, over) : course.startedAt;
    const arrival = callArrival({ ...news, author }, text, publishedAt);
    const isNew = over !== null && !stored?.interactionId;
    const batch = isNew ? await openBatch(ctx, [arrival], [{ channel: "phone", author }]) : null;
    const conversationId = written?.conversationId ?? null;
    const agentId = written?.agentId ?? stored?.acceptedById ?? null;
    const row = batch && planCall(batch, arrival, { means, isOwed, agentId, conversationId });
    const interactionId = row?.id ?? stored?.interactionId ?? null;
    await writeCall(ctx, {
      id: callId,
      externalId,
      accountId: account.id,
      direction,
      number,
      ...course,
      outcome,
      isAnswer: means === "answers",
      interactionId,
      handleId: row?.handleId ?? stored?.handleId ?? null,
      written: written ?? null,
      receivedAt,
    });
    if (batch) await closeBatch(ctx, batch);
    else if (over && interactionId)
      await retellCall(ctx, { interactionId, means, isOwed, text, publishedAt });
    await keepCallRaws(ctx, { id: callId, interactionId }, raws);
    await recordChanges(ctx, [{ kind: "call.changed", accountId: account.id, values: { callId } }]);
    const conversationIdNow = row?.conversationId ?? stored?.conversationId ?? null;
    return { callId, interactionId, conversationId: conversationIdNow };
  });
}

function rawOf({ rawEventId, receivedAt }: CallNews) {
  return rawEventId ? [{ id: rawEventId, receivedAt: receivedAt.toISOString() }] : [];
}

function endOf({ state, startedAt, endedAt }: Course) {
  return isOver(state) && endedAt ? { state, startedAt, endedAt } : null;
}

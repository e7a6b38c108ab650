import { uuidv7 } from "@/lib/base/ids";
import type { Author, Inbound } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockInOrder } from "@/lib/customers/lock-in-order";
import type { Arrival, ArrivalAccount } from "./arrival";
import { findStoredCall } from "./find-stored-call";
import { closeBatch, openBatch } from "./ingest/open-batch";
import { planCall } from "./ingest/plan-call";
import { retellCall } from "./retell-call";
import { callCountsAt, callMeans } from "./rules/call-outcome";
import { type Course, isOver, mergeCourse } from "./rules/call-state";
import { interactionKey } from "./rules/interaction-key";
import { type WrittenCall, writeCall } from "./write-call";

/** What is heard of one call, by its line or by an agent who writes it down. */
export interface Tiding {
  externalId: string;
  account: ArrivalAccount;
  direction: "inbound" | "outbound";
  number: string | null;
  /** Whoever is on the other end, where no agent has said who. */
  author: Author;
  course: Course;
  receivedAt: Date;
  rawEventId: string | null;
  written?: WrittenCall;
}

export interface Told {
  callId: string;
  interactionId: string | null;
  conversationId: string | null;
}

/**
 * Takes one tiding of a call: any order and number of them end the same. Once it is over it is an interaction in the
 * history of its person, and the clock goes by what it was (`callMeans`). One transaction.
 */
export function tellCall(outer: Ctx, tiding: Tiding): Promise<Told> {
  return inTransaction(outer, async (ctx) => {
    const { externalId, account, direction, number, receivedAt, written } = tiding;
    await lockInOrder(ctx, [interactionKey("phone", externalId)]);
    const stored = await findStoredCall(ctx, { externalId });
    const course = stored ? mergeCourse(stored, tiding.course) : tiding.course;
    if (stored && !written && isSame(stored, course)) return { ...stored, callId: stored.id };
    const over = endOf(course);
    const outcome = written?.outcome ?? stored?.outcome ?? null;
    const text = written?.note ?? stored?.note ?? "";
    const { durationSeconds } = course;
    const means = over
      ? callMeans({ direction, outcome: outcome ?? over.state, durationSeconds })
      : "neither";
    const callId = stored?.id ?? uuidv7(ctx.now(), ctx.random);
    const author = stored?.author ?? tiding.author;
    const isOwed = written?.callbackAt != null;

    const publishedAt = over ? callCountsAt(means, over) : course.startedAt;
    const arrival = arrivalOf({ ...tiding, author }, text, publishedAt);
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
    await recordChanges(ctx, [{ kind: "call.changed", accountId: account.id, values: { callId } }]);
    const conversationIdNow = row?.conversationId ?? stored?.conversationId ?? null;
    return { callId, interactionId, conversationId: conversationIdNow };
  });
}

function endOf({ state, startedAt, endedAt }: Course) {
  return isOver(state) && endedAt ? { state, startedAt, endedAt } : null;
}

/** Told again: nothing is written and no screen woken. */
function isSame(one: Course, other: Course): boolean {
  const times = (course: Course) => [course.startedAt, course.endedAt].map((at) => at?.getTime()).join();
  return (
    one.state === other.state && one.durationSeconds === other.durationSeconds && times(one) === times(other)
  );
}

function arrivalOf(tiding: Tiding, text: string, publishedAt: Date): Arrival {
  const { externalId, account, direction, author, rawEventId, receivedAt } = tiding;
  const inbound: Inbound = {
    channel: "phone",
    externalId,
    aliases: [],
    version: 1,
    kind: "call",
    audience: "private",
    direction,
    customer: author,
    place: externalId,
    text,
    publishedAt,
    names: "none",
    answersOurs: false,
    isThreadAuthor: null,
    media: [],
  };
  return { inbound, account, rawEventId, receivedAt };
}

import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import type { Course } from "./rules/call-state";

/** What an agent wrote down of a call. */
export interface WrittenCall {
  outcome: string;
  note: string;
  promised: string | null;
  agentId: string | null;
  callbackAt: Date | null;
  /** The callback it was a try of, and whether it was the last one. */
  tried?: { callbackId: string; isReached: boolean };
  conversationId: string | null;
}

export interface CallRow extends Course {
  id: string;
  externalId: string;
  accountId: string;
  direction: string;
  number: string | null;
  outcome: string | null;
  isAnswer: boolean;
  interactionId: string | null;
  handleId: string | null;
  written: WrittenCall | null;
  receivedAt: Date;
}

/** Writes a call and what we owe by it, before its interaction: the keys between them are checked at the end. */
export async function writeCall(ctx: Ctx, row: CallRow): Promise<void> {
  const { written } = row;
  const noted = written ? { at: ctx.now(), by: written.agentId } : null;
  await ctx.db.$executeRaw`
    INSERT INTO "Call" (id, "accountId", "externalId", direction, number, "handleId", state, "startedAt", "endedAt",
      "durationSeconds", outcome, "isAnswer", note, promised, "interactionId", "acceptedById", "acceptedAt", "notedAt", "notedById",
      "createdAt")
    VALUES (${row.id}::uuid, ${row.accountId}::uuid, ${row.externalId}, ${row.direction}, ${row.number}, ${row.handleId}::uuid,
      ${row.state}, ${row.startedAt}, ${row.endedAt}, ${row.durationSeconds}::int, ${row.outcome}, ${row.isAnswer},
      ${written?.note ?? ""}, ${written?.promised ?? null}, ${row.interactionId}::uuid, ${noted?.by ?? null}::uuid,
      ${noted?.by ? noted.at : null}, ${noted?.at ?? null}, ${noted?.by ?? null}::uuid, ${row.receivedAt})
    ON CONFLICT ("externalId") DO UPDATE SET state = excluded.state, "startedAt" = excluded."startedAt",
      "endedAt" = excluded."endedAt", "durationSeconds" = excluded."durationSeconds", outcome = excluded.outcome,
      "isAnswer" = excluded."isAnswer", "interactionId" = excluded."interactionId", "handleId" = excluded."handleId",
      note = CASE WHEN ${noted !== null}::boolean THEN excluded.note ELSE "Call".note END,
      promised = coalesce(excluded.promised, "Call".promised),
      "acceptedById" = coalesce("Call"."acceptedById", excluded."acceptedById"),
      "acceptedAt" = coalesce("Call"."acceptedAt", excluded."acceptedAt"),
      "notedAt" = coalesce("Call"."notedAt", excluded."notedAt"),
      "notedById" = coalesce("Call"."notedById", excluded."notedById")`;
  if (written) await writeCallback(ctx, row, written);
}

async function writeCallback(ctx: Ctx, row: CallRow, written: WrittenCall): Promise<void> {
  const { tried, callbackAt } = written;
  const now = ctx.now();
  if (tried?.isReached) {
    await ctx.db.$executeRaw`UPDATE "Callback" SET tries = tries + 1, "endedAt" = ${now}, ending = 'reached'
      WHERE id = ${tried.callbackId}::uuid AND "endedAt" IS NULL`;
  } else if (tried && callbackAt) {
    // It goes on from the newest try, so that it follows that one's conversation.
    await ctx.db.$executeRaw`UPDATE "Callback" SET tries = tries + 1, "dueAt" = ${callbackAt},
      "interactionId" = coalesce(${row.interactionId}::uuid, "interactionId")
      WHERE id = ${tried.callbackId}::uuid AND "endedAt" IS NULL`;
    return;
  }
  if (!callbackAt || !row.interactionId || !row.number) return;
  await ctx.db.$executeRaw`
    INSERT INTO "Callback" (id, "interactionId", "accountId", number, "dueAt", "createdById", "createdAt")
    VALUES (${uuidv7(now, ctx.random)}::uuid, ${row.interactionId}::uuid, ${row.accountId}::uuid, ${row.number},
      ${callbackAt}, ${written.agentId}::uuid, ${now})`;
}

import type { Author } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import type { CallState, Course } from "./rules/call-state";

export interface StoredCall extends Course {
  id: string;
  externalId: string;
  accountId: string;
  direction: "inbound" | "outbound";
  number: string | null;
  handleId: string | null;
  outcome: string | null;
  note: string;
  promised: string | null;
  isAnswer: boolean;
  interactionId: string | null;
  conversationId: string | null;
  acceptedById: string | null;
  notedAt: Date | null;
  dismissedAt: Date | null;
  /** Raw bytes that told of it before it was an interaction. */
  rawEvents: { id: string; receivedAt: string }[];
  /** With whom, where an agent said so. */
  author: Author | null;
}

interface Row extends Omit<StoredCall, "author" | "state"> {
  state: CallState;
  handleExternalId: string | null;
  username: string | null;
}

/** A call as it is held, under its own id or the line's. Null when it is not known. Checks no right. */
export async function findStoredCall(
  ctx: Ctx,
  by: { id: string } | { externalId: string },
): Promise<StoredCall | null> {
  const [id, externalId] = "id" in by ? [by.id, null] : [null, by.externalId];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT k.id, k."externalId", k."accountId", k.direction, k.number, k."handleId", k.state, k."startedAt", k."endedAt",
      k."durationSeconds", k.outcome, k.note, k.promised, k."isAnswer", k."interactionId", k."acceptedById", k."notedAt",
      k."dismissedAt", k."rawEvents", i."conversationId", h."externalId" AS "handleExternalId", h.username
    FROM "Call" k LEFT JOIN "Handle" h ON h.id = k."handleId" LEFT JOIN "Interaction" i ON i.id = k."interactionId"
    WHERE k.id = ${id}::uuid OR k."externalId" = ${externalId}`;
  const [row] = rows;
  if (!row) return null;
  const { handleExternalId, username, ...call } = row;
  const author = handleExternalId
    ? { externalId: handleExternalId, ...(username ? { username } : {}) }
    : null;
  return { ...call, author };
}

import type { Ctx } from "./ctx";

export type ChangeKind =
  | "interaction.created"
  | "interaction.changed"
  | "conversation.changed"
  | "reply.changed"
  | "presence.changed"
  | "account.health"
  | "call.changed"
  | "turn.alarm"
  | "turns.late"
  | "page.changed"
  | "spike.raised"
  | "approval.changed"
  | "notification.created"
  | "notification.read"
  | "session.revoked"
  | "agent.changed"
  | "flag.raised";

export interface NewChange {
  kind: ChangeKind;
  conversationId?: string | null;
  interactionId?: string | null;
  accountId?: string | null;
  values?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Puts rows on the change feed, in the transaction of what changed; screens are woken after the commit. */
export async function recordChanges(ctx: Ctx, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await ctx.db.$executeRaw`
    INSERT INTO "Change" (kind, "conversationId", "interactionId", "accountId", "values")
    SELECT row.kind, row."conversationId", row."interactionId", row."accountId", row."values"
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      AS row(kind text, "conversationId" uuid, "interactionId" uuid, "accountId" uuid, "values" jsonb)`;
  ctx.bell.ring("changes");
}

import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Correction } from "./correction-schemas";

export type ActKind =
  | "assigned"
  | "snoozed"
  | "woken"
  | "resolved"
  | "reopened"
  | "opened"
  | "tagged"
  | "reasoned"
  | "joined"
  | "joined-into"
  | "split"
  | "kept"
  | "flagged"
  | "flag-raised"
  | "flag-cleared"
  | "kept-apart"
  | "routed"
  | "promised-anew"
  | "join-proposed"
  | "parted"
  | "undone"
  | Correction
  | "uncorrected"
  | "tone-mended";

export interface NewAct {
  conversationId: string;
  kind: ActKind;
  /** Ids and field names; the reason of a resolve. */
  values?: Readonly<Record<string, unknown>>;
  /** The threads it is about; all that lie in the conversation, where none are named. */
  threadIds?: readonly string[];
}

/** Writes down what was done: in the conversations' own log, the audit and the change feed, one statement each. */
export async function recordActs(ctx: Ctx, acts: readonly NewAct[]): Promise<void> {
  const [first] = acts;
  if (!first) return;
  const now = ctx.now();
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = acts.map((act) => ({ id: uuidv7(now, ctx.random), values: {}, ...act }));
  await ctx.db.$executeRaw`
    INSERT INTO "ConversationAct" (id, "conversationId", kind, "agentId", "actedAt", "values", "threadIds")
    SELECT row.id, row."conversationId", row.kind, ${agentId}::uuid, ${now}::timestamptz, row."values",
      coalesce(row."threadIds", ARRAY(SELECT t.id FROM "Thread" t WHERE t."conversationId" = row."conversationId" ORDER BY 1))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(id uuid, "conversationId" uuid, kind text, "values" jsonb, "threadIds" uuid[])`;
  const conversationIds = [...new Set(acts.map(({ conversationId }) => conversationId))];
  await recordChanges(
    ctx,
    conversationIds.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
  );
  await writeEntry(ctx, {
    action: `conversation.${first.kind}`,
    subject: "conversation",
    subjectId: acts.length === 1 ? first.conversationId : null,
    values: acts.length === 1 ? (first.values ?? {}) : { ...first.values, conversationIds },
  });
}

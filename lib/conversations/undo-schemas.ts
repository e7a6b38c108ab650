import { z } from "zod";
import { correctionSchema } from "./correction-schemas";
import { statusSchema } from "./schemas";
import { saidToneSchema } from "./tone-schemas";

const id = z.uuid();
const instant = z.iso.datetime().nullable();

/** What a conversation was before a deed on it. */
export const beforeSchema = z.object({
  id,
  status: statusSchema,
  assigneeId: id.nullable(),
  tags: z.array(z.string()),
  reasonIds: z.array(id),
  dueAt: instant,
  snoozedUntil: instant,
  resolvedAt: instant,
});
export type Before = z.infer<typeof beforeSchema>;

/** How a deed is taken back, as the Undo row keeps it. */
export const undoSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("join"),
    into: beforeSchema,
    from: beforeSchema,
    threadIds: z.array(id),
    addedTags: z.array(z.string()),
    addedReasonIds: z.array(id),
  }),
  z.object({
    kind: z.literal("split"),
    from: beforeSchema,
    newId: id,
    threadIds: z.array(id),
  }),
  z.object({
    kind: z.literal("correct"),
    conversationId: id,
    interactionId: id,
    says: correctionSchema,
    before: correctionSchema.nullable(),
  }),
  z.object({
    kind: z.literal("tone"),
    conversationId: id,
    interactionId: id,
    tone: saidToneSchema,
    before: saidToneSchema,
  }),
  z.object({ kind: z.literal("clear-flag"), conversationId: id, flagIds: z.array(id) }),
  z.object({ kind: z.literal("assign"), agentId: id.nullable(), before: z.array(beforeSchema) }),
  z.object({ kind: z.literal("tag"), add: z.array(z.string()), before: z.array(beforeSchema) }),
  z.object({ kind: z.literal("snooze"), until: z.iso.datetime(), before: z.array(beforeSchema) }),
  z.object({
    kind: z.literal("resolve"),
    at: z.iso.datetime(),
    before: z.array(beforeSchema),
  }),
]);
export type UndoValues = z.infer<typeof undoSchema>;
export type UndoOf<K extends UndoValues["kind"]> = Extract<UndoValues, { kind: K }>;

export interface Undone {
  conversationIds: string[];
  /** Conversations of the deed that somebody changed since, and which were left as they are. */
  left: number;
}

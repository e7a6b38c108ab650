import { z } from "zod";
import { ruleFaultSchema, writtenRulesSchema } from "../rule-set-schemas";
import { flagKindSchema } from "../schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();

export const REPLAY_DAYS = 30;

/** Without rules, the draft; where there is none, what is in force. */
export const createReplaySchema = z.strictObject({ rules: writtenRulesSchema.optional() });
export type CreateReplay = z.infer<typeof createReplaySchema>;

export const replayKindSchema = z.object({
  kind: flagKindSchema,
  /** Messages and conversations these rules flag. */
  interactions: count,
  conversations: count,
  /** Of those conversations, the ones whose flagged message was answered after its promise, or still waits past it. */
  late: count,
  /** Conversations that were flagged so at the time. */
  stood: count,
  /** Flagged now and not then; then and not now. */
  fresh: count,
  gone: count,
});
export type ReplayKind = z.infer<typeof replayKindSchema>;

export const replayResultSchema = z.object({
  interactions: count,
  conversations: count,
  flagged: count,
  late: count,
  /** Conversations that reach level 1, 2 and 3 by these flags alone. */
  levels: z.tuple([count, count, count]),
  kinds: z.array(replayKindSchema),
  /** What hits most: messages, and their share of all. */
  phrases: z.array(
    z.object({ kind: flagKindSchema, phrase: z.string(), interactions: count, share: z.number() }),
  ),
  warnings: z.array(ruleFaultSchema),
});
export type ReplayResult = z.infer<typeof replayResultSchema>;

export const replaySchema = z.object({
  id,
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  fromAt: instant,
  toAt: instant,
  /** Messages read, of so many; null until they are counted. */
  read: count,
  total: count.nullable(),
  /** Of the rules as the draft or what is in force has them now. */
  isCurrent: z.boolean(),
  result: replayResultSchema.nullable(),
  failure: z.object({ code: z.string() }).nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
});
export type Replay = z.infer<typeof replaySchema>;

export const replayHitQuerySchema = z.strictObject({
  kind: flagKindSchema.optional(),
  /** Only the ones that were late. */
  late: z.enum(["true", "false"]).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type ReplayHitQuery = z.infer<typeof replayHitQuerySchema>;

export const replayHitSchema = z.object({
  conversationId: id,
  customer: z.object({ id, displayName: z.string() }),
  kinds: z.array(flagKindSchema),
  phrases: z.array(z.string()),
  saidAt: instant,
  isLate: z.boolean(),
  url: z.string(),
});
export type ReplayHit = z.infer<typeof replayHitSchema>;
export const replayHitPageSchema = z.object({
  data: z.array(replayHitSchema),
  nextCursor: z.string().nullable(),
});

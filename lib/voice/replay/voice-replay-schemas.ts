import { z } from "zod";
import { createVoiceRuleSchema, voiceRuleSchema } from "../schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const count = z.number().int();

export const REPLAY_DAYS = 7;

/** Without a rule, the guide as it stands, rules that are off too; with one, that rule as it is written just now. */
export const createVoiceReplaySchema = z.strictObject({
  rule: createVoiceRuleSchema.extend({ id: id.optional() }).optional(),
});
export type CreateVoiceReplay = z.infer<typeof createVoiceReplaySchema>;

export const voiceReplayRuleSchema = z.object({
  rule: voiceRuleSchema.pick({ id: true, kind: true, name: true, languages: true, effect: true, isOn: true }),
  /** Answers and conversations it would have spoken in. */
  replies: count,
  conversations: count,
});
export type VoiceReplayRule = z.infer<typeof voiceReplayRuleSchema>;

export const voiceReplaySchema = z.object({
  id,
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  fromAt: instant,
  toAt: instant,
  /** Answers read, of so many; null until they are counted. */
  read: count,
  total: count.nullable(),
  /** What it found, the loudest rule first; of answers the reader may see. */
  rules: z.array(voiceReplayRuleSchema),
  failure: z.object({ code: z.string() }).nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
});
export type VoiceReplay = z.infer<typeof voiceReplaySchema>;

export const voiceHitQuerySchema = z.strictObject({
  rule: id,
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type VoiceHitQuery = z.infer<typeof voiceHitQuerySchema>;

export const voiceHitSchema = z.object({
  conversationId: id,
  audience: z.enum(["public", "private"]),
  /** What stood before, the words themselves and what came after. */
  before: z.string(),
  said: z.string(),
  after: z.string(),
  saidAt: instant,
  url: z.string(),
});
export type VoiceHit = z.infer<typeof voiceHitSchema>;
export const voiceHitListSchema = z.object({ data: z.array(voiceHitSchema) });

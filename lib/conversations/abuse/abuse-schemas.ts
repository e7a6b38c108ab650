import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const reason = z.string().trim().min(1).max(500);
const named = z.object({ id, displayName: z.string() });

export const reasonInputSchema = z.strictObject({ reason });
export const muteInputSchema = z.strictObject({
  reason,
  until: z.iso.datetime({ offset: true }).nullish(),
});
export type MuteInput = z.infer<typeof muteInputSchema>;

export const blockInputSchema = z.strictObject({ blocked: z.boolean(), reason });
/** Null takes the mark of a person away: words and tone decide again. */
export const hostileInputSchema = z.strictObject({ isHostile: z.boolean().nullable() });
export const shieldSchema = z.strictObject({ isOn: z.boolean() });
/** Without an agent it is one's own wish. */
export const takeOffInputSchema = z.strictObject({ reason, agentId: id.optional() });
export type TakeOffInput = z.infer<typeof takeOffInputSchema>;
export const contactInputSchema = z.strictObject({ contactId: id.nullable() });

export const reportWordsSchema = z.strictObject({
  about: z.enum(["customer", "colleague"]),
  interactionId: id.nullish(),
  colleagueId: id.nullish(),
  reason: z.string().trim().min(1).max(2000),
});
export type ReportWords = z.infer<typeof reportWordsSchema>;
export const settleReportSchema = z.strictObject({ outcome: z.string().trim().min(1).max(2000) });

export const wordReportSchema = z.object({
  id,
  about: z.enum(["customer", "colleague"]),
  interactionId: id.nullable(),
  conversationId: id.nullable(),
  colleague: named.nullable(),
  reason: z.string(),
  reportedBy: named,
  reportedAt: instant,
  settledAt: instant.nullable(),
  outcome: z.string().nullable(),
});
export type WordReport = z.infer<typeof wordReportSchema>;
export const wordReportsSchema = z.object({ data: z.array(wordReportSchema) });

export const blockSchema = z.object({
  handleId: id,
  handle: z.string(),
  account: z.object({ id, handle: z.string() }),
  blocked: z.boolean(),
  state: z.enum(["waiting", "done", "refused"]),
  /** Where it is done: everything, or messages alone. Where not: why, by messages/<locale>/abuse.json. */
  code: z.string().nullable(),
  reason: z.string(),
  by: named.nullable(),
  orderedAt: instant,
});
export type Block = z.infer<typeof blockSchema>;

export const mutedSchema = z.object({
  id,
  reason: z.string(),
  until: instant.nullable(),
  by: named.nullable(),
  at: instant,
});
export const takenOffSchema = z.object({
  id,
  agent: named,
  customer: named,
  reason: z.string(),
  wishedAt: instant,
  grantedBy: named.nullable(),
  grantedAt: instant.nullable(),
});
export type TakenOff = z.infer<typeof takenOffSchema>;

/** What stands against one person. */
export const standingSchema = z.object({
  muted: mutedSchema.nullable(),
  blocks: z.array(blockSchema),
  canBlock: z.boolean(),
  takenOff: z.array(takenOffSchema),
});
export type AbuseStanding = z.infer<typeof standingSchema>;

export const abuseViewSchema = z.object({
  contact: named.nullable(),
  muted: z.array(mutedSchema.extend({ customer: named, kept: z.number() })),
  blocks: z.array(blockSchema),
  takenOff: z.array(takenOffSchema),
  spam: z.array(
    z.object({ conversationId: id, customer: named, reason: z.string(), by: named.nullable(), at: instant }),
  ),
});
export type AbuseView = z.infer<typeof abuseViewSchema>;

export const hostileQuerySchema = z.object({ from: instant, to: instant });
export const hostileReportSchema = z.object({
  /** Inbound that people were answering: of each agent, and of each shift they had. */
  agents: z.array(z.object({ agent: named, inbound: z.number(), hostile: z.number(), share: z.number() })),
  shifts: z.array(
    z.object({
      agent: named,
      startAt: instant,
      endAt: instant,
      inbound: z.number(),
      hostile: z.number(),
      share: z.number(),
    }),
  ),
  rows: z.array(
    z.object({
      interactionId: id,
      conversationId: id,
      agent: named,
      at: instant,
      by: z.enum(["insult", "threat", "hand"]),
    }),
  ),
});
export type HostileReport = z.infer<typeof hostileReportSchema>;

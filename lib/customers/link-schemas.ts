import { z } from "zod";
import { evidenceKindSchema, evidenceSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();

const words = z.string().trim().min(1).max(300);

/** Evidence as an agent gives it: a kind with what the person said, or the agent's own words. */
export const evidenceInputSchema = z.union([
  words,
  z.strictObject({
    kind: z.enum(["quoted-address", "quoted-number", "same-record", "by-hand"]),
    /** The address, number or record the person gave. */
    value: z.string().trim().min(1).max(200).optional(),
    words: words.optional(),
  }),
]);
export type EvidenceInput = z.infer<typeof evidenceInputSchema>;

export const typedHandleInputSchema = z.strictObject({
  /** An address, or a number in any notation. */
  typed: z.string().trim().min(3).max(254),
  evidence: evidenceInputSchema,
});

export const linkInputSchema = z.strictObject({ handleId: id, evidence: evidenceInputSchema });

export const handleMarkSchema = z.object({
  id,
  channel: z.string(),
  externalId: z.string(),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  customerId: id,
  customerName: z.string(),
});
export type HandleMark = z.infer<typeof handleMarkSchema>;

export const candidatesSchema = z.object({
  data: z.array(handleMarkSchema),
  /** What was typed is an address or number that nobody has yet. */
  fresh: z.object({ channel: z.string(), externalId: z.string() }).nullable(),
});
export type Candidates = z.infer<typeof candidatesSchema>;

export const linkReasonSchema = z.object({
  kind: evidenceKindSchema,
  value: z.string(),
  interactionId: id.nullable(),
  audience: z.string().nullable(),
  fromHandleId: id.nullable(),
  foundAt: instant,
});

/** Two handles that may be one person, why, and what was decided. */
export const suggestionSchema = z.object({
  id,
  state: z.enum(["open", "rejected", "never"]),
  /** The one who only quoted a code that proves nothing: sees nothing and changes nothing until accepted. */
  isUnverified: z.boolean(),
  own: handleMarkSchema,
  other: handleMarkSchema,
  reasons: z.array(linkReasonSchema),
  decidedBy: z.object({ id, displayName: z.string() }).nullable(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
export const suggestionsSchema = z.object({ data: z.array(suggestionSchema) });

export const bridgeCodeSchema = z.object({ code: z.string(), endsAt: instant });

/** What a link would join, before it is made. */
export const linkPreviewSchema = z.object({
  handleId: id,
  customerId: id,
  isLinked: z.boolean(),
  threads: z.array(
    z.object({
      channel: z.string(),
      audience: z.string(),
      threads: z.number(),
      interactions: z.number(),
      lastAt: instant,
    }),
  ),
  conversations: z.array(
    z.object({
      id,
      status: z.string(),
      preview: z.string(),
      assignee: z.string().nullable(),
      dueAt: instant.nullable(),
      /** Comes with the handle; else it is the customer's already. */
      isMoved: z.boolean(),
      hidden: z.boolean(),
    }),
  ),
  /** `join`: two open matters become one; `ask`: an agent is asked which belong together. */
  outcome: z.enum(["none", "join", "ask"]),
  intoId: id.nullable(),
  keeper: z.string().nullable(),
});
export type LinkPreview = z.infer<typeof linkPreviewSchema>;

/** What was shown, sent or done across a link, for the privacy officer. */
export const linkReportSchema = z.object({
  link: z.object({
    id,
    handle: z.object({ id, channel: z.string(), externalId: z.string(), username: z.string().nullable() }),
    customerId: id,
    fromCustomerId: id.nullable(),
    evidence: evidenceSchema,
    linkedAt: instant,
    linkedBy: z.string().nullable(),
    undoneAt: instant.nullable(),
    undoneBy: z.string().nullable(),
  }),
  entries: z.array(
    z.object({
      at: instant,
      what: z.enum(["sent", "shown", "done"]),
      agent: z.string().nullable(),
      channel: z.string().nullable(),
      audience: z.string().nullable(),
      toHandle: z.string().nullable(),
      conversationId: id.nullable(),
      interactionId: id.nullable(),
      externalId: z.string().nullable(),
      action: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});
export type LinkReport = z.infer<typeof linkReportSchema>;

import { z } from "zod";
import { agentMarkSchema } from "@/lib/conversations/schemas";
import { factKindSchema } from "@/lib/customers/fact-schemas";

const id = z.uuid();
const at = z.iso.datetime();
/** A word, or some behind each other; a `*` behind it takes any ending. */
const terms = z.array(z.string().trim().min(1).max(80)).max(50).default([]);

/** What lets somebody's words join: everything that is named must hold. */
export const joinRuleContentSchema = z.strictObject({
  allOf: terms,
  anyOf: terms,
  noneOf: terms,
  /** Came through one of these. */
  accountIds: z.array(id).max(50).default([]),
  /** A listening query found it. */
  queryId: id.nullable().default(null),
  /** The person has one of these facts. */
  facts: z
    .array(z.strictObject({ kind: factKindSchema, startsWith: z.string().trim().min(1).max(80) }))
    .max(50)
    .default([]),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/u))
    .max(30)
    .default([]),
});
export type JoinRuleContent = z.infer<typeof joinRuleContentSchema>;

/** Body of POST /incidents/{id}/join-rules. */
export const createJoinRuleSchema = z.strictObject({
  content: joinRuleContentSchema,
  /** Of what was said since; the start of the incident unless told. */
  fromAt: z.iso.datetime({ offset: true }).optional(),
});
export type CreateJoinRule = z.infer<typeof createJoinRuleSchema>;
export const tryJoinRuleSchema = z.strictObject({ content: joinRuleContentSchema });

export const joinRuleSchema = z.object({
  id,
  content: joinRuleContentSchema,
  query: z.object({ id, name: z.string() }).nullable(),
  fromAt: at,
  /** What was there before it is read through. */
  isReadBack: z.boolean(),
  /** What joined by it and was not taken out. */
  caught: z.number().int(),
  createdBy: agentMarkSchema.nullable(),
  createdAt: at,
});
export type JoinRule = z.infer<typeof joinRuleSchema>;

const said = {
  id,
  conversationId: id.nullable(),
  customer: z.object({ id, displayName: z.string() }),
  handle: z.string().nullable(),
  channel: z.string(),
  kind: z.string(),
  audience: z.enum(["public", "private"]),
  /** One line, private facts masked. */
  text: z.string(),
  publishedAt: at,
};

export const joinTrialSchema = z.object({
  /** Of so many of the last 24 hours, the newest first. */
  looked: z.number().int(),
  /** More came in than were looked at. */
  isPart: z.boolean(),
  caught: z.number().int(),
  people: z.number().int(),
  /** Caught already, by hand or by another rule. */
  known: z.number().int(),
  examples: z.array(z.object(said)),
  /** Of the examples, those the reader may not see. */
  hidden: z.number().int(),
});
export type JoinTrial = z.infer<typeof joinTrialSchema>;

export const incidentPartSchema = z.object({
  ...said,
  by: z.enum(["rule", "hand", "spike", "answer"]),
  ruleId: id.nullable(),
  joinedBy: agentMarkSchema.nullable(),
  joinedAt: at,
});
export type IncidentPart = z.infer<typeof incidentPartSchema>;

export const partListSchema = z.object({
  data: z.array(incidentPartSchema),
  nextCursor: z.string().nullable(),
  /** All that belong to it, those the reader may not see too. */
  total: z.number().int(),
  hidden: z.number().int(),
});
export type PartList = z.infer<typeof partListSchema>;

/** What a person says of in POST /incidents/{id}/parts and …/parts/leave: a conversation, or things said in it. */
export const partsOfSchema = z.union([
  z.strictObject({ conversationId: id }),
  z.strictObject({ interactionIds: z.array(id).min(1).max(500) }),
]);
export type PartsOf = z.infer<typeof partsOfSchema>;
export const movedPartsSchema = z.object({ interactionIds: z.array(id) });

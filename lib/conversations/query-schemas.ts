import { z } from "zod";
import {
  audienceSchema,
  conversationSchema,
  historyItemSchema,
  listConversationsSchema,
  statusSchema,
} from "./schemas";
import { triedBeforeSchema } from "./tried-schemas";

const limit = z.coerce.number().int().min(1).max(200);
const cursor = z.string().max(400);
const id = z.uuid();

/** `a,b` of a query as a list. */
const list = z
  .string()
  .max(8000)
  .transform((text) => text.split(","));

/** `GET /conversations`: the filter as a query writes it. Keys that are not known are malformed, never passed over. */
export const conversationsQuery = listConversationsSchema
  .extend({
    status: list.pipe(z.array(statusSchema).min(1).max(4)).default(["open"]),
    limit: limit.default(50),
  })
  .strict();

export const conversationQuery = z.strictObject({ before: id.optional(), limit: limit.default(50) });

/** From a cursor on, or around an instant or an interaction: one of them. */
export const historyQuery = z
  .strictObject({
    channel: z.string().max(20).optional(),
    audience: audienceSchema.optional(),
    conversationId: id.optional(),
    at: z.iso.datetime().optional(),
    around: id.optional(),
    limit: limit.default(50),
    cursor: cursor.optional(),
  })
  .refine((query) => [query.cursor, query.at, query.around].filter(Boolean).length < 2, "cursor");

export const presenceQuery = z.strictObject({ conversations: list.pipe(z.array(id).min(1).max(200)) });
export const tagsQuery = z.strictObject({ q: z.string().max(60).default(""), limit: limit.default(20) });

export const presenceInputSchema = z.strictObject({ state: z.enum(["looking", "typing", "gone"]) });
export const joinInputSchema = z.strictObject({ intoId: id });
export const splitInputSchema = z
  .strictObject({
    threadIds: z.array(id).max(200).optional(),
    interactionIds: z.array(id).max(200).optional(),
  })
  .refine(({ threadIds, interactionIds }) => threadIds?.length || interactionIds?.length, "threadIds");
export const openInputSchema = z.strictObject({ interactionId: id });

export const conversationPageSchema = z.object({
  data: z.array(conversationSchema),
  nextCursor: z.string().nullable(),
});
export const conversationAnswerSchema = conversationSchema.extend({
  triedBefore: triedBeforeSchema.nullable(),
  interactions: z.array(historyItemSchema),
});
export const historyPageSchema = z.object({
  data: z.array(historyItemSchema),
  nextCursor: z.string().nullable(),
  previousCursor: z.string().nullable(),
});

/** A deed that can be taken back by `POST /undo/{undoId}`, where an agent did it. */
export const undoableSchema = z.object({
  undoId: id.nullable(),
  conversations: z.array(conversationSchema),
});
const skips = z.record(z.string(), z.number());
export const bulkResultSchema = z.object({ done: z.number(), skipped: skips, undoId: id.nullable() });
export const bulkPreviewSchema = z.object({ matched: z.number(), wouldDo: z.number(), skipped: skips });
export const undoneSchema = z.object({ conversationIds: z.array(id), left: z.number() });
export const proposalsSchema = z.object({
  count: z.number(),
  proposals: z.array(
    z.object({
      interactionId: id,
      customerId: id,
      displayName: z.string(),
      username: z.string().nullable(),
      text: z.string(),
      publishedAt: z.string(),
    }),
  ),
});

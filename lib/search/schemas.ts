import { z } from "zod";
import { interactionSchema } from "@/lib/conversations/schemas";
import { LONGEST_QUERY } from "./rules/parse-query";

const id = z.uuid();

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(LONGEST_QUERY),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(400).optional(),
});
export type SearchInput = z.infer<typeof searchQuery>;

/** Where it was found, in pieces: what was searched for is marked by the server and never comes as markup. */
export const highlightSchema = z.object({
  field: z.enum(["text", "subject", "file"]),
  segments: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
});
export type Highlight = z.infer<typeof highlightSchema>;

export const searchHitSchema = z.object({
  interaction: interactionSchema,
  customer: z.object({ id, displayName: z.string() }),
  highlights: z.array(highlightSchema),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const foundCustomerSchema = z.object({
  id,
  displayName: z.string(),
  handles: z.array(z.object({ channel: z.string(), name: z.string() })),
  /** The conversation to open: an open one first, else the newest; null where there is none. */
  conversationId: id.nullable(),
  lastInboundAt: z.iso.datetime().nullable(),
});
export type FoundCustomer = z.infer<typeof foundCustomerSchema>;

export const searchAnswerSchema = z.object({
  data: z.array(searchHitSchema),
  customers: z.array(foundCustomerSchema),
  nextCursor: z.string().nullable(),
  /** The query as it was probably meant, when what was asked for finds little; `data` is of it when `isCorrected`. */
  suggestion: z.string().nullable(),
  isCorrected: z.boolean(),
  /** Filters whose value nobody and nothing is known by. */
  unknown: z.array(z.string()),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

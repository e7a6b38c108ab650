import { z } from "zod";

const instant = z.iso.datetime();

/** Body of POST /conversations/{id}/moves. */
export const offerMoveSchema = z.strictObject({
  /** The account that is written to; without it the one the newest public words came through. */
  accountId: z.uuid().optional(),
  /** What stands in the field already: "Record locator: ". */
  label: z.string().trim().min(1).max(60),
});
export type OfferMove = z.infer<typeof offerMoveSchema>;

export const movedLinkSchema = z.object({
  url: z.string(),
  /** In the prefilled words; whoever quotes it belongs to this conversation. */
  code: z.string(),
  account: z.string(),
});
export type MovedLink = z.infer<typeof movedLinkSchema>;

/** A public answer that asked somebody to go on in private. */
export const moveSchema = z.object({
  replyId: z.uuid(),
  askedAt: instant,
  /** They wrote in private. */
  cameAt: instant.nullable(),
  /** Nothing had come by then; told once. */
  remindedAt: instant.nullable(),
});
export type Move = z.infer<typeof moveSchema>;
export const movesSchema = z.object({ items: z.array(moveSchema) });

export const reportMovesSchema = z.object({ from: instant.optional(), to: instant.optional() });
export const movesReportSchema = z.object({
  from: instant,
  to: instant,
  asked: z.number().int(),
  came: z.number().int(),
  reminded: z.number().int(),
  /** Of those asked, 0 to 1; null without any. */
  share: z.number().nullable(),
  /** Half of those who came did within so many seconds. */
  medianSeconds: z.number().nullable(),
});
export type MovesReport = z.infer<typeof movesReportSchema>;

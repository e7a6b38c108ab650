import { z } from "zod";
import { BARS } from "@/lib/coverage/rules/assignment";

/** Without ids the first of the queue; with a team only its own. */
export const shareInputSchema = z.strictObject({
  conversationIds: z.array(z.uuid()).min(1).max(50).optional(),
  teamId: z.uuid().optional(),
  limit: z.number().int().min(1).max(50).default(1),
});
export type ShareInput = z.infer<typeof shareInputSchema>;

export const sharedSchema = z.object({
  given: z.array(
    z.object({
      conversationId: z.uuid(),
      agent: z.object({ id: z.uuid(), displayName: z.string() }),
      /** What was asked for and how many they have open now, of how many. */
      language: z.string().nullable(),
      skills: z.array(z.string()),
      open: z.number(),
      capacity: z.number(),
    }),
  ),
  /** What nobody may be given now, and what the nearest of them lacks. */
  left: z.array(z.object({ conversationId: z.uuid(), bar: z.enum(BARS) })),
});
export type Shared = z.infer<typeof sharedSchema>;

/** Null gives it up: it goes back to the queue at the end of the shift as any other. */
export const keepInputSchema = z.strictObject({ until: z.iso.datetime({ offset: true }).nullable() });
export const keptSchema = z.object({
  conversationId: z.uuid(),
  agentId: z.uuid().nullable(),
  until: z.iso.datetime().nullable(),
});
export type Kept = z.infer<typeof keptSchema>;

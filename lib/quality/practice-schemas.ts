import { z } from "zod";
import { findingSchema } from "@/lib/replies/schemas";
import { voiceFindingSchema } from "@/lib/voice/schemas";
import { WANTS } from "./rules/practice-scripts";

const id = z.uuid();
const instant = z.iso.datetime();
const audience = z.enum(["public", "private"]);

export const practiceFindingsSchema = z.object({
  /** What the guard would stop or ask. */
  guard: z.array(findingSchema),
  /** What the voice guide says. */
  voice: z.array(voiceFindingSchema),
  weightedLength: z.number().int(),
});
export type PracticeFindings = z.infer<typeof practiceFindingsSchema>;

export const verdictSchema = practiceFindingsSchema.extend({
  wants: z.array(z.object({ want: z.enum(WANTS), isMet: z.boolean() })),
});

export const practiceTextSchema = z.strictObject({ audience, text: z.string().trim().min(1).max(10_000) });
export type PracticeText = z.infer<typeof practiceTextSchema>;
export const practiceAnswerSchema = practiceTextSchema.extend({ step: z.number().int().min(0).max(50) });
export type PracticeAnswer = z.infer<typeof practiceAnswerSchema>;
export const startPracticeSchema = z.strictObject({ script: z.string().max(40) });

export const practiceRunSchema = z.object({
  id,
  script: z.string(),
  customer: z.object({ displayName: z.string(), handle: z.string() }),
  /** How many answers the script asks for. */
  stepCount: z.number().int(),
  /** What has been said so far, the last one unanswered until the run is over. */
  steps: z.array(
    z.object({
      audience,
      says: z.array(z.string()),
      answer: z
        .object({ audience, text: z.string(), seconds: z.number().int(), verdict: verdictSchema })
        .nullable(),
    }),
  ),
  askedAt: instant,
  endedAt: instant.nullable(),
});
export type PracticeRunView = z.infer<typeof practiceRunSchema>;

export const practiceListSchema = z.object({
  scripts: z.array(z.object({ name: z.string(), customer: z.string(), stepCount: z.number().int() })),
  runs: z.array(
    z.object({
      id,
      script: z.string(),
      startedAt: instant,
      endedAt: instant.nullable(),
      /** Of the answers so far. */
      meanSeconds: z.number().int().nullable(),
      met: z.number().int(),
      wanted: z.number().int(),
    }),
  ),
});
export type PracticeList = z.infer<typeof practiceListSchema>;

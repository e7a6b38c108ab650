import { z } from "zod";

/** The tone of a message as its reader sees it: −1 to 1, the words that caused it (UTF-16), and whether a person mended it. */
export const toneMarkSchema = z.object({
  value: z.number(),
  isMixed: z.boolean(),
  words: z.array(z.object({ from: z.number(), to: z.number(), weight: z.number() })),
  isCorrected: z.boolean(),
});
export type ToneMark = z.infer<typeof toneMarkSchema>;

/** What a person says the tone is: negative, neutral, positive; null leaves it to the words again. */
export const saidToneSchema = z.union([z.literal(-1), z.literal(0), z.literal(1)]).nullable();
export type SaidTone = z.infer<typeof saidToneSchema>;

export const mendToneSchema = z.strictObject({ tone: saidToneSchema });

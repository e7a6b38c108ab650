import { z } from "zod";
import { protocolSchema, safetyKindSchema } from "@/lib/red-flags/protocol-schemas";
import { flagKindSchema } from "@/lib/red-flags/schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });

export const secondInputSchema = z.strictObject({
  /** False takes one's own word back. */
  agree: z.boolean(),
});
export const stepParamsSchema = z.object({ id, step: z.string().max(40) });
export const stepInputSchema = z.strictObject({ done: z.boolean() });

export const secondSchema = z.object({ agent: person, agreedAt: instant, untilAt: instant });
export const tickedStepSchema = z.object({ step: z.string(), by: person, at: instant });

export const safetyFlagSchema = z.object({
  id,
  kind: safetyKindSchema,
  raisedAt: instant,
  /** What fits best first; examples of the program among them have no id. */
  protocols: z.array(protocolSchema),
  ticked: z.array(tickedStepSchema),
  seconds: z.array(secondSchema),
});
export type SafetyFlag = z.infer<typeof safetyFlagSchema>;

export const barsSchema = z.object({
  /** The kinds of open flags that bar them; empty where nothing does. */
  macros: z.array(flagKindSchema),
  goodwill: z.array(flagKindSchema),
});
export type Bars = z.infer<typeof barsSchema>;

export const safetySchema = z.object({
  flags: z.array(safetyFlagSchema),
  /** What an answer takes while these flags stand. */
  needs: z.object({
    skills: z.array(z.string()),
    lacks: z.array(z.string()),
    second: z.boolean(),
    hasSecond: z.boolean(),
  }),
  /** Flags that are no matter of safety, but need a second person for an answer. */
  asking: z.array(z.object({ id, kind: flagKindSchema, seconds: z.array(secondSchema) })),
  bars: barsSchema,
});
export type Safety = z.infer<typeof safetySchema>;

import { z } from "zod";
import { SAFETY_KINDS } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const text = (most: number) => z.string().trim().min(1).max(most);

export const safetyKindSchema = z.enum(SAFETY_KINDS);
export type SafetyKind = z.infer<typeof safetyKindSchema>;

export const helpLineSchema = z.strictObject({
  name: text(120),
  /** As people dial or write it. */
  number: text(60),
  note: z.string().trim().max(200).default(""),
});

export const protocolStepSchema = z.strictObject({
  /** Names the step for good, so that what was ticked stays ticked. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "step"),
  text: text(300),
  /** From the flag on. */
  withinMinutes: z.number().int().min(0).max(10_080),
});

export const protocolContentSchema = z.strictObject({
  /** Texts that may be sent as they are. */
  words: z.array(text(2000)).max(20),
  helpLines: z.array(helpLineSchema).max(20),
  /** An answer with one of these is refused; a trailing `*` takes any ending. */
  forbidden: z.array(text(120)).max(200),
  /** Who lacks it may not answer. */
  skill: z.string().trim().toLowerCase().min(1).max(40).nullable(),
  checklist: z
    .array(protocolStepSchema)
    .max(30)
    .refine((steps) => new Set(steps.map((step) => step.id)).size === steps.length, "step-doubled"),
  /** Who is paged at once: the oldest chain where none is named; null pages nobody. */
  pages: z.strictObject({ chainId: id.nullable() }).nullable(),
});
export type ProtocolContent = z.infer<typeof protocolContentSchema>;

export const protocolScopeSchema = z.strictObject({
  kind: safetyKindSchema,
  /** '' is any country. */
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/, "country")
    .default(""),
  /** '' is any language. */
  language: z
    .string()
    .regex(/^([a-z]{2})?$/, "language")
    .default(""),
});
export const createProtocolSchema = protocolScopeSchema.extend({ content: protocolContentSchema });
export type CreateProtocol = z.infer<typeof createProtocolSchema>;
export const changeProtocolSchema = z.strictObject({
  content: protocolContentSchema,
  changeNumber: z.number().int().min(1),
});
export type ChangeProtocol = z.infer<typeof changeProtocolSchema>;

export const protocolSchema = z.object({
  /** Null: an example the program brings, in force for a kind until the desk keeps a protocol of its own for it. */
  id: id.nullable(),
  kind: safetyKindSchema,
  country: z.string(),
  language: z.string(),
  content: protocolContentSchema,
  changeNumber: z.number(),
  changedBy: z.object({ id, displayName: z.string() }).nullable(),
  changedAt: instant.nullable(),
});
export type Protocol = z.infer<typeof protocolSchema>;
export const protocolListSchema = z.object({ data: z.array(protocolSchema) });

import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const language = z.string().regex(/^[a-z]{2}$/, "language");
/** Far above what a page may have: too long is said in a sentence of its own. */
const longText = z.string().max(500_000);
const person = z.object({ id, displayName: z.string() });
const mark = z.object({ id, name: z.string() });

export const saveDeskPageSchema = z.strictObject({
  title: longText,
  /** Plain words; `# ` begins a heading, `- ` a line of a list, `[words](https://…)` is a link, `**bold**`. */
  body: longText,
  language,
  teamId: id.nullable().default(null),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(12).default([]),
  ownerId: id.nullable().optional(),
  /** When somebody must look whether it is still true. */
  reviewOn: z.iso.date().nullable().default(null),
});
export type SaveDeskPage = z.infer<typeof saveDeskPageSchema>;
export const changeDeskPageSchema = saveDeskPageSchema.extend({ version: z.number().int().min(1) });
export type ChangeDeskPage = z.infer<typeof changeDeskPageSchema>;

export const confirmDeskPageSchema = z.strictObject({ reviewOn: z.iso.date().nullable() });

export const deskPageSchema = z.object({
  id,
  title: z.string(),
  body: z.string(),
  language: z.string(),
  team: mark.nullable(),
  tags: z.array(z.string()),
  owner: person.nullable(),
  reviewOn: z.iso.date().nullable(),
  /** Its day of review has passed. */
  isOverdue: z.boolean(),
  version: z.number(),
  changedBy: person.nullable(),
  changedAt: instant,
});
export type DeskPage = z.infer<typeof deskPageSchema>;
export const deskPageListSchema = z.object({ data: z.array(deskPageSchema) });

export const deskPageQuery = z.strictObject({
  q: z.string().max(200).default(""),
  language: language.optional(),
  teamId: id.optional(),
  tag: z.string().max(40).optional(),
  /** Only those whose day of review has passed. */
  overdue: z.enum(["true", "false"]).optional(),
  /** What the conversation is written in comes first. */
  conversationId: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type DeskPageQuery = z.infer<typeof deskPageQuery>;

export const deskPageVersionSchema = z.object({
  version: z.number(),
  title: z.string(),
  body: z.string(),
  savedBy: person.nullable(),
  savedAt: instant,
});
export type DeskPageVersion = z.infer<typeof deskPageVersionSchema>;

export const publishBriefingSchema = z.strictObject({
  title: longText,
  body: longText,
  /** Null: every team. */
  teamId: id.nullable().default(null),
  /** Null: whatever an agent writes in. */
  language: language.nullable().default(null),
  fromAt: instant.optional(),
  untilAt: instant,
});
export type PublishBriefing = z.infer<typeof publishBriefingSchema>;

export const briefingSchema = z.object({
  id,
  title: z.string(),
  body: z.string(),
  team: mark.nullable(),
  language: z.string().nullable(),
  fromAt: instant,
  untilAt: instant,
  createdBy: person.nullable(),
  createdAt: instant,
  /** When the reader ticked it. */
  readAt: instant.nullable(),
  /** Who ticked it of those it is for; for leads. */
  readers: z.array(person),
  /** How many it is for. */
  audience: z.number(),
});
export type Briefing = z.infer<typeof briefingSchema>;
export const briefingListSchema = z.object({ data: z.array(briefingSchema) });
/** `unread`: in force, for the reader, and not ticked by them. `all`: also past and coming ones of the last 30 days. */
export const briefingQuery = z.strictObject({
  show: z.enum(["unread", "current", "all"]).default("current"),
});
export type BriefingQuery = z.infer<typeof briefingQuery>;

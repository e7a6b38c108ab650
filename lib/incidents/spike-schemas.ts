import { z } from "zod";

const id = z.uuid();
const at = z.iso.datetime();

export const spikeCauseSchema = z.enum(["account", "query", "post"]);
export type SpikeCause = z.infer<typeof spikeCauseSchema>;
export const spikeMeasureSchema = z.enum(["arrivals", "engaged", "people"]);
export type SpikeMeasure = z.infer<typeof spikeMeasureSchema>;
export const spikeStateSchema = z.enum(["open", "seen", "dismissed", "incident"]);

/** A post of a spike as its reader may see it. */
export const spikePostSchema = z.object({
  id,
  conversationId: id.nullable(),
  channel: z.string(),
  audience: z.enum(["public", "private"]),
  customer: z.string(),
  handle: z.string().nullable(),
  text: z.string(),
  publishedAt: at,
  reposts: z.number().int(),
  likes: z.number().int(),
  views: z.number().int(),
  url: z.string().nullable(),
});
export type SpikePost = z.infer<typeof spikePostSchema>;

const shape = {
  id,
  cause: spikeCauseSchema,
  measure: spikeMeasureSchema,
  account: z.object({ id, channel: z.string(), handle: z.string() }).nullable(),
  query: z.object({ id, name: z.string() }).nullable(),
  /** Whose post runs away. */
  author: z.string().nullable(),
  startedAt: at,
  lastSeenAt: at,
  endedAt: at.nullable(),
  /** When it rang: so many in so many minutes, where so many were to be expected. */
  windowMinutes: z.number().int(),
  seen: z.number().int(),
  expected: z.number(),
  factor: z.number(),
  /** The most of it since. */
  peak: z.number(),
  /** What is usual was made of: so many weeks, days, or a fixed floor. */
  basis: z.enum(["hour-of-week", "hour", "floor"]),
  basisCount: z.number().int(),
  words: z.array(z.object({ word: z.string(), people: z.number().int(), of: z.number().int() })),
  postCount: z.number().int(),
  state: spikeStateSchema,
  settled: z.object({ by: z.string(), at }).nullable(),
  reason: z.string().nullable(),
  incident: z.object({ id, title: z.string() }).nullable(),
};
export const spikeSchema = z.object(shape);
export type Spike = z.infer<typeof spikeSchema>;

/** One with its posts and how it came: by bins of five minutes, beside what was to be expected in each. */
export const spikeViewSchema = z.object({
  ...shape,
  posts: z.array(spikePostSchema),
  /** Posts of it that are not the reader's to see. */
  hiddenPosts: z.number().int(),
  strip: z.array(z.object({ at, count: z.number().int(), expected: z.number().nullable() })),
});
export type SpikeView = z.infer<typeof spikeViewSchema>;

export const dismissSpikeSchema = z.strictObject({ reason: z.string().trim().min(1).max(300) });

export const listSpikesSchema = z.strictObject({
  state: z.enum(["open", "all"]).default("all"),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ListSpikes = z.infer<typeof listSpikesSchema>;

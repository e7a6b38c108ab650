import { z } from "zod";
import { KINDS, WAYS } from "./rules/kinds";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time");
const ways = z
  .array(z.enum(WAYS))
  .max(WAYS.length)
  .refine((each) => new Set(each).size === each.length, "twice");

export const notificationSchema = z.object({
  id,
  kind: z.enum(KINDS),
  happenedAt: instant,
  conversationId: id.nullable(),
  /** Whose conversation it is. */
  customer: z.string().nullable(),
  /** Who did it; null for customers, providers and the desk itself. */
  by: person.nullable(),
  /** The page it leads to. */
  path: z.string(),
  isRead: z.boolean(),
  isLoud: z.boolean(),
});
export type NotificationView = z.infer<typeof notificationSchema>;

export const notificationPageSchema = z.object({
  data: z.array(notificationSchema),
  nextCursor: z.string().nullable(),
  unread: z.number().int(),
});
export type NotificationPage = z.infer<typeof notificationPageSchema>;

/** Which are read: some, those of one conversation, or all; `isRead: false` takes it back. */
export const markReadSchema = z
  .strictObject({
    ids: z.array(id).min(1).max(500).optional(),
    conversationId: id.optional(),
    all: z.literal(true).optional(),
    isRead: z.boolean().default(true),
  })
  .refine(
    (wish) => [wish.ids, wish.conversationId, wish.all].filter((each) => each !== undefined).length === 1,
    "one",
  );
export type MarkRead = z.infer<typeof markReadSchema>;
export const markedSchema = z.object({ ids: z.array(id), unread: z.number().int() });
export type Marked = z.infer<typeof markedSchema>;

const choiceSchema = z.strictObject({ kind: z.enum(KINDS), onShift: ways, offShift: ways });
export type KindChoice = z.infer<typeof choiceSchema>;

const quietSchema = z
  .strictObject({ from: time, until: time })
  .refine(({ from, until }) => from !== until, "quiet-hours")
  .nullable();

export const savePreferencesSchema = z.strictObject({
  kinds: z
    .array(choiceSchema)
    .max(KINDS.length)
    .refine((each) => new Set(each.map(({ kind }) => kind)).size === each.length, "twice"),
  quiet: quietSchema,
  /** Hours of the agent's own clock at which what is unread goes by mail; none turns the mail off. */
  digestHours: z.array(z.number().int().min(0).max(23)).max(6),
  changeNumber: z.number().int().min(0),
});
export type SavePreferences = z.infer<typeof savePreferencesSchema>;

export const preferencesSchema = z.object({
  kinds: z.array(choiceSchema),
  quiet: quietSchema,
  digestHours: z.array(z.number()),
  changeNumber: z.number().int(),
  zone: z.string(),
  isOnShift: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const base64 = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/, "base64");

/** As a browser's PushSubscription says itself in JSON. */
export const subscribeSchema = z.object({
  endpoint: z.url().max(1000),
  keys: z.strictObject({ p256dh: base64.min(80).max(100), auth: base64.min(16).max(40) }),
  expirationTime: z.number().nullish(),
});
export type Subscribe = z.infer<typeof subscribeSchema>;

export const subscriptionSchema = z.object({
  id,
  host: z.string(),
  browser: z.string(),
  createdAt: instant,
  lastSentAt: instant.nullable(),
});
export type SubscriptionView = z.infer<typeof subscriptionSchema>;
export const subscriptionsSchema = z.object({ publicKey: z.string(), data: z.array(subscriptionSchema) });

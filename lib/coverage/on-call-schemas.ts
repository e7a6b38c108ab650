import { z } from "zod";
import { zoneSchema } from "@/lib/agents/schemas";
import { ROUTE_KINDS } from "./rules/page-routes";
import { localSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const person = z.object({ id, displayName: z.string() });
const fault = z.enum(["no-route", "unverified", "failing"]).nullable();

export const chainWishSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** How long each has before the next is paged. */
  ackMinutes: z.number().int().min(1).max(120).default(5),
});
export type ChainWish = z.infer<typeof chainWishSchema>;
export const changeChainSchema = z
  .strictObject({
    name: chainWishSchema.shape.name,
    ackMinutes: z.number().int().min(1).max(120),
    changeNumber: z.number().int().min(1),
  })
  .partial();
export type ChangeChain = z.infer<typeof changeChainSchema>;
export const chainSchema = z.object({
  id,
  name: z.string(),
  ackMinutes: z.number(),
  changeNumber: z.number(),
});
export type Chain = z.infer<typeof chainSchema>;

export const slotWishSchema = z.strictObject({
  chainId: id,
  /** 1 is paged first, 2 next. */
  place: z.number().int().min(1).max(9),
  agentId: id,
  /** The agent's own where none is named. */
  zone: zoneSchema.optional(),
  startLocal: localSchema,
  endLocal: localSchema,
  /** An RRULE of days, as of shifts. */
  recurrence: z.string().trim().min(1).max(300).nullable().default(null),
});
export type SlotWish = z.infer<typeof slotWishSchema>;
export const slotSchema = z.object({
  id,
  chainId: id,
  place: z.number(),
  agent: person,
  zone: z.string(),
  startLocal: z.string(),
  endLocal: z.string(),
  recurrence: z.string().nullable(),
  /** Why no page would reach them; null when one would. */
  fault,
});
export type Slot = z.infer<typeof slotSchema>;

export const onCallSpanSchema = z.object({
  slotId: id,
  chainId: id,
  place: z.number(),
  agent: person,
  startAt: instant,
  endAt: instant,
});
export type OnCallStretch = z.infer<typeof onCallSpanSchema>;

export const onCallNowSchema = z.object({
  chain: chainSchema,
  people: z.array(
    person.extend({ place: z.number(), until: instant, routes: z.array(z.enum(ROUTE_KINDS)), fault }),
  ),
});
export type OnCallNow = z.infer<typeof onCallNowSchema>;

export const routeWishSchema = z.strictObject({
  kind: z.enum(ROUTE_KINDS),
  /** A number in any notation with its country, or the address of a webhook; empty for push and mail. */
  target: z.string().trim().max(500).default(""),
});
export type RouteWish = z.infer<typeof routeWishSchema>;
export const pageRouteSchema = z.object({
  id,
  kind: z.enum(ROUTE_KINDS),
  target: z.string(),
  verifiedAt: instant.nullable(),
  /** When a code last went out to it. */
  codeAt: instant.nullable(),
  fault: z.enum(["unverified", "failing"]).nullable(),
  lastAt: instant.nullable(),
  lastState: z.string().nullable(),
});
export type PageRouteView = z.infer<typeof pageRouteSchema>;
/** The secret of a webhook is told once, when it is made. */
export const newRouteSchema = z.object({ route: pageRouteSchema, secret: z.string().nullable() });
export const codeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "code"),
});

export const providerWishSchema = z.strictObject({
  /** The root of the provider's API; the paths below it are Twilio's. */
  url: z.string().trim().min(8).max(300),
  accountSid: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{3,64}$/, "account-sid"),
  /** Left out, the one that is stored stays. */
  token: z.string().trim().min(8).max(200).optional(),
  fromNumber: z.string().trim().min(3).max(40),
});
export type ProviderWish = z.infer<typeof providerWishSchema>;
export const providerSchema = z.object({
  url: z.string(),
  accountSid: z.string(),
  fromNumber: z.string(),
  /** The desk of a sandbox has one of its own until another is set. */
  isSandbox: z.boolean(),
});
export type ProviderView = z.infer<typeof providerSchema>;

export const pageWishSchema = z.strictObject({
  /** Goes out by text and mail: names nobody. */
  reason: z.string().trim().min(3).max(200),
  /** The oldest chain where none is named; all admins where there is none. */
  chainId: id.optional(),
  conversationId: id.optional(),
});
export type PageWish = z.infer<typeof pageWishSchema>;

export const pageStepSchema = z.object({
  id,
  level: z.number(),
  agent: person,
  kind: z.enum([...ROUTE_KINDS, "none"]),
  state: z.enum(["queued", "sending", "sent", "refused", "failed", "unconfirmed", "skipped"]),
  at: instant,
  code: z.string().nullable(),
});
export const pageSchema = z.object({
  id,
  kind: z.enum(["call", "test", "code"]),
  reason: z.string(),
  chain: z.object({ id, name: z.string() }).nullable(),
  conversationId: id.nullable(),
  raisedBy: person.nullable(),
  raisedAt: instant,
  state: z.enum(["open", "acknowledged", "unanswered", "ended"]),
  nextAt: instant.nullable(),
  acknowledged: z
    .object({ by: person, at: instant, via: z.enum(["desk", "link", "sms", "voice"]) })
    .nullable(),
  steps: z.array(pageStepSchema),
});
export type PageView = z.infer<typeof pageSchema>;

export const listPagesSchema = z.strictObject({
  /** Only those that went to the caller. */
  mine: z.boolean().default(false),
  open: z.boolean().default(false),
  conversationId: id.optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListPages = z.infer<typeof listPagesSchema>;

import { z } from "zod";

const id = z.uuid();

export const alarmKindSchema = z.enum(["p90-over", "oldest-waiting", "silent-channel", "ingest-delay"]);
export type AlarmKind = z.infer<typeof alarmKindSchema>;

const DAY_SECONDS = 86_400;
const shape = {
  name: z.string().trim().min(1).max(120),
  kind: alarmKindSchema,
  accountId: id.nullable(),
  channel: z.string().min(1).max(30).nullable(),
  teamId: id.nullable(),
  /** Rings above it; of a silent channel, how long nothing may come. */
  thresholdSeconds: z.number().int().min(30).max(DAY_SECONDS),
  /** Of a silent channel alone: how many usually come in that time. */
  usual: z.number().int().min(1).max(1_000_000).nullable(),
  /** Having rung it stays quiet so long; still burning after it, it is told again. */
  quietMinutes: z.number().int().min(5).max(10_080),
  toRoles: z.array(z.enum(["agent", "lead", "admin"])).max(3),
  toAgentIds: z.array(id).max(50),
  /** Whom it pages as well: whoever of this chain is on call. */
  pageChainId: id.nullable(),
  isOn: z.boolean(),
};

const isWhole = ({ kind, usual }: { kind: AlarmKind; usual: number | null }) =>
  (kind === "silent-channel") === (usual !== null);
const usualRule = { path: ["usual"], error: "usual" };

export const alarmWishSchema = z
  .strictObject({
    ...shape,
    accountId: shape.accountId.default(null),
    channel: shape.channel.default(null),
    teamId: shape.teamId.default(null),
    usual: shape.usual.default(null),
    quietMinutes: shape.quietMinutes.default(60),
    toRoles: shape.toRoles.default(["lead"]),
    toAgentIds: shape.toAgentIds.default([]),
    pageChainId: shape.pageChainId.default(null),
    isOn: shape.isOn.default(true),
  })
  .refine(isWhole, usualRule);
export type AlarmWish = z.infer<typeof alarmWishSchema>;

export const ringSchema = z.object({
  id,
  alarm: z.object({ id, name: z.string(), kind: alarmKindSchema, thresholdSeconds: z.number() }),
  account: z.object({ id, handle: z.string(), channel: z.string() }).nullable(),
  openedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** In seconds: when it rang, and the worst since. */
  value: z.number(),
  worst: z.number(),
  acknowledged: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type Ring = z.infer<typeof ringSchema>;

export const alarmSchema = z.object({
  id,
  ...shape,
  /** Whom a mail goes to as things are now. */
  receivers: z.array(z.object({ id, displayName: z.string() })),
  rungThisWeek: z.number().int(),
  openSince: z.iso.datetime().nullable(),
});
export type Alarm = z.infer<typeof alarmSchema>;

/** How often it would have rung in the last seven days. */
export const alarmPreviewSchema = z.object({
  rings: z.array(
    z.object({ subject: z.string(), openedAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable() }),
  ),
  times: z.number().int(),
  fromAt: z.iso.datetime(),
  /** Looked at once in so many minutes; the alarm itself looks every minute. */
  stepMinutes: z.number().int(),
});
export type AlarmPreview = z.infer<typeof alarmPreviewSchema>;

export const listRingsSchema = z.strictObject({
  open: z.boolean().default(false),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListRings = z.infer<typeof listRingsSchema>;

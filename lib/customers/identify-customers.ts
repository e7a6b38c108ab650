import { uuidv7 } from "@/lib/base/ids";
import type { Author } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { nameOf, type Profile, refreshedProfile, sameProfile } from "./rules/profile";

export interface Seen {
  channel: string;
  author: Author;
}

export interface Identified {
  handleId: string;
  customerId: string;
  /** What their profile says, as far as it was ever told. */
  profile: Profile;
}

interface Known extends Profile {
  id: string;
  channel: string;
  externalId: string;
  customerId: string;
  customerName: string;
}

interface Draft extends Profile {
  id: string;
  channel: string;
  externalId: string;
  customerId: string;
  customerName: string;
  isNew: boolean;
}

/** The key under which `identifyCustomers` answers. */
export function seenKey(channel: string, externalId: string): string {
  return `${channel} ${externalId}`;
}

/**
 * Finds or makes the handle and the customer of each author, refreshes what their profile says and keeps the
 * customers' rows locked until the end of the transaction. The handles must be locked by `lockInOrder` before.
 * At most two statements.
 */
export async function identifyCustomers(ctx: Ctx, seen: readonly Seen[]): Promise<Map<string, Identified>> {
  const known = new Map(
    (await readKnown(ctx, seen)).map((row) => [seenKey(row.channel, row.externalId), row]),
  );
  const drafts = new Map<string, Draft>();
  for (const { channel, author } of seen) {
    const key = seenKey(channel, author.externalId);
    const before: Known | Draft | undefined = drafts.get(key) ?? known.get(key);
    const profile = refreshedProfile(before, author);
    if (before && sameProfile(before, profile)) continue;
    drafts.set(key, draft(ctx, before, profile, channel, author.externalId, !known.has(key)));
  }
  if (drafts.size > 0) await write(ctx, [...drafts.values()]);
  return new Map(
    [...known, ...drafts].map(([key, row]) => [
      key,
      { handleId: row.id, customerId: row.customerId, profile: row },
    ]),
  );
}

function draft(
  ctx: Ctx,
  before: Known | Draft | undefined,
  profile: Profile,
  channel: string,
  externalId: string,
  isNew: boolean,
): Draft {
  const name = nameOf(profile, externalId);
  // A name a person here gave stays; one that came from the profile follows it.
  const isOwnName = before !== undefined && before.customerName !== nameOf(before, externalId);
  return {
    ...profile,
    id: before?.id ?? uuidv7(ctx.now(), ctx.random),
    customerId: before?.customerId ?? uuidv7(ctx.now(), ctx.random),
    customerName: isOwnName ? before.customerName : name,
    channel,
    externalId,
    isNew,
  };
}

function readKnown(ctx: Ctx, seen: readonly Seen[]): Promise<Known[]> {
  const keys = seen.map(({ channel, author }) => ({ channel, externalId: author.externalId }));
  return ctx.db.$queryRaw<Known[]>`
    SELECT h.id, h.channel, h."externalId", h."customerId", c."displayName" AS "customerName", h.username,
      h."displayName", h."avatarUrl", h.bio, h.followers, h."isVerified", h."verifiedType", h."isProtected", h."acceptsPrivate"
    FROM "Handle" h JOIN "Customer" c ON c.id = h."customerId"
    WHERE (h.channel, h."externalId") IN (
      SELECT k.channel, k."externalId" FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k(channel text, "externalId" text))
    ORDER BY c.id FOR NO KEY UPDATE OF c`;
}

async function write(ctx: Ctx, drafts: readonly Draft[]): Promise<void> {
  const now = ctx.now();
  await ctx.db.$executeRaw`
    WITH drafts AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS d(id uuid, channel text, "externalId" text,
        "customerId" uuid, "customerName" text, "isNew" boolean, username text, "displayName" text, "avatarUrl" text,
        bio text, followers int, "isVerified" boolean, "verifiedType" text, "isProtected" boolean, "acceptsPrivate" boolean)
    ), born AS (
      INSERT INTO "Customer" (id, "displayName", "createdAt")
      SELECT "customerId", "customerName", ${now} FROM drafts WHERE "isNew"
    ), renamed AS (
      UPDATE "Customer" c SET "displayName" = d."customerName" FROM drafts d
      WHERE NOT d."isNew" AND c.id = d."customerId" AND c."displayName" <> d."customerName"
    )
    INSERT INTO "Handle" (id, channel, "externalId", "customerId", username, "displayName", "avatarUrl", bio, followers,
      "isVerified", "verifiedType", "isProtected", "acceptsPrivate", "profileAt", "createdAt")
    SELECT id, channel, "externalId", "customerId", username, "displayName", "avatarUrl", bio, followers,
      "isVerified", "verifiedType", "isProtected", "acceptsPrivate", ${now}, ${now} FROM drafts
    ON CONFLICT (channel, "externalId") DO UPDATE SET username = excluded.username, "displayName" = excluded."displayName",
      "avatarUrl" = excluded."avatarUrl", bio = excluded.bio, followers = excluded.followers,
      "isVerified" = excluded."isVerified", "verifiedType" = excluded."verifiedType",
      "isProtected" = excluded."isProtected", "acceptsPrivate" = excluded."acceptsPrivate", "profileAt" = excluded."profileAt"`;
}

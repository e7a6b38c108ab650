import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { hostileMarkSql } from "./abuse/hostile-sql";
import type { OwedCall } from "./call-part-schemas";
import { owedCallSql, unwrittenCallSql } from "./call-sql";
import { standingFlags } from "./flag-sql";
import type { OwedPromiseMark } from "./promise-part-schemas";
import { nextPromiseSql, openOffersSql } from "./promise-sql";
import { type HostileMark, hostileBy } from "./rules/hostile";
import { type FlagRow, viewFlags } from "./rules/view-flags";
import type { Conversation } from "./schemas";
import { CLOSER_RANK, statusSchema } from "./schemas";

interface Row {
  id: string;
  customerId: string;
  customerName: string;
  handle: string | null;
  status: string;
  assigneeId: string | null;
  assigneeName: string | null;
  assigneeInitials: string | null;
  teamId: string | null;
  teamName: string | null;
  accountId: string | null;
  accountChannel: string | null;
  accountHandle: string | null;
  lastChannel: string;
  lastAudience: string;
  language: string | null;
  rank: number;
  dueAt: Date | null;
  promisedAt: Date | null;
  turnStartedAt: Date | null;
  targetSeconds: number | null;
  snoozedUntil: Date | null;
  reasons: { id: string; name: string }[] | null;
  tags: string[];
  flags: FlagRow[] | null;
  level: number | null;
  preview: string;
  hasMedia: boolean;
  hostileMark: HostileMark;
  because: NonNullable<Conversation["because"]> | null;
  callback: OwedCall | null;
  promise: OwedPromiseMark | null;
  openOffers: number;
  lastCall: "missed" | "finished" | null;
  openedAt: Date;
  lastInboundAt: Date | null;
  changeNumber: number;
  lastInteractionNumber: number;
}

/**
 * Conversations as rows of the queue, in the order of the ids; missing ones are left out. One query.
 * It checks no right and masks nothing: whoever shows a row asks `maySee` and `forReader` first.
 */
export async function loadRows(ctx: Ctx, ids: readonly string[]): Promise<Conversation[]> {
  return ids.length === 0 ? [] : loadPage(ctx, sql`SELECT unnest(${uuids(ids)}) AS id`);
}

/** The same for the ids that a query gives, in its order: keys and rows in one round. */
export async function loadPage(ctx: Ctx, keys: Sql): Promise<Conversation[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c."customerId", cu."displayName" AS "customerName", h.name AS handle, c.status,
      c."assigneeId", ag."displayName" AS "assigneeName", ini.initials AS "assigneeInitials",
      c."teamId", t.name AS "teamName", c."accountId", ac.channel AS "accountChannel", ac.handle AS "accountHandle",
      c."lastChannel", c."lastAudience", c.language, c.rank, c."dueAt", c."promisedAt", c."turnStartedAt",
      c."targetSeconds", c."snoozedUntil", c.tags, CASE WHEN cu."isRestricted" THEN '' ELSE c.preview END AS preview, c."openedAt", c."lastInboundAt", c."changeNumber",
      c."lastInteractionNumber", media.has AS "hasMedia",
      (SELECT ${hostileMarkSql} FROM "Interaction" i WHERE i."conversationId" = c.id AND i.direction = 'inbound'
        ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) AS "hostileMark",
      CASE WHEN c.status = 'open' AND rc."agentId" = c."assigneeId" THEN rc.because END AS because, ${owedCallSql} AS callback, ${nextPromiseSql} AS promise, ${openOffersSql} AS "openOffers", ${unwrittenCallSql} AS "lastCall",
      CASE WHEN NOT cu."isRestricted" THEN ${standingFlags} END AS flags, (SELECT t.level::int FROM "Turn" t WHERE t."conversationId" = c.id
        ORDER BY t.position DESC LIMIT 1) AS level,
      CASE WHEN c."reasonIds" <> '{}' THEN (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) ORDER BY r.name)
        FROM "ContactReason" r WHERE r.id = ANY(c."reasonIds")) END AS reasons
    FROM (SELECT keys.id, row_number() OVER () AS place FROM (${keys}) AS keys) AS wanted
    JOIN "Conversation" c ON c.id = wanted.id
    JOIN "Customer" cu ON cu.id = c."customerId"
    LEFT JOIN LATERAL (SELECT coalesce(username, "externalId") AS name FROM "Handle" WHERE "customerId" = c."customerId"
      ORDER BY channel = c."lastChannel" DESC, id LIMIT 1) h ON true
    LEFT JOIN "Agent" ag ON ag.id = c."assigneeId"
    LEFT JOIN "InitialsHolder" ini ON ini."agentId" = c."assigneeId" AND ini."untilAt" IS NULL
    LEFT JOIN "Team" t ON t.id = c."teamId"
    LEFT JOIN "Account" ac ON ac.id = c."accountId"
    LEFT JOIN "RoutedConversation" rc ON rc."conversationId" = c.id
    CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT 1 FROM (SELECT id FROM "Interaction" WHERE "conversationId" = c.id
        ORDER BY "publishedAt" DESC, id DESC LIMIT 20) newest
      JOIN "Attachment" a ON a."interactionId" = newest.id) AS has) media
    ORDER BY wanted.place`;
  return rows.map(toConversation);
}

function toConversation(row: Row): Conversation {
  const { assigneeId, teamId, accountId, lastAudience } = row;
  return {
    id: row.id,
    customer: { id: row.customerId, displayName: row.customerName, handle: row.handle },
    status: statusSchema.parse(row.status),
    assignee: assigneeId
      ? { id: assigneeId, displayName: row.assigneeName ?? "", initials: row.assigneeInitials ?? "" }
      : null,
    team: teamId ? { id: teamId, name: row.teamName ?? "" } : null,
    account: accountId
      ? { id: accountId, channel: row.accountChannel ?? "", handle: row.accountHandle ?? "" }
      : null,
    lastChannel: row.lastChannel,
    lastAudience: lastAudience === "private" ? "private" : "public",
    language: row.language,
    rank: row.rank,
    dueAt: iso(row.dueAt),
    promisedAt: iso(row.promisedAt),
    turnStartedAt: iso(row.turnStartedAt),
    targetSeconds: row.targetSeconds,
    isCloser: row.status === "open" && row.rank === CLOSER_RANK,
    snoozedUntil: iso(row.snoozedUntil),
    reasons: row.reasons ?? [],
    tags: row.tags,
    flags: viewFlags(row.flags ?? [], row.level ?? 0),
    preview: row.preview,
    hasMedia: row.hasMedia,
    ...(hostileBy(row.hostileMark, row.preview) ? { isHostile: true as const } : {}),
    ...(row.because ? { because: row.because } : {}),
    callback: row.callback && { ...row.callback, number: written(row.callback.number) },
    promise: row.promise,
    openOffers: row.openOffers,
    lastCall: row.lastCall,
    openedAt: row.openedAt.toISOString(),
    lastInboundAt: iso(row.lastInboundAt),
    changeNumber: row.changeNumber,
    lastInteractionNumber: row.lastInteractionNumber,
    url: `/inbox/${row.id}`,
  };
}

function written(number: string): string {
  return readPhoneNumber(number, null)?.formatted ?? number;
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred, maySee } from "@/lib/agents/rules/may-see";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { type HistoryFilter, historyKeys } from "./history-keys";
import { readInteractions } from "./read-interactions";
import { requireVisibleCustomer } from "./require-visible-customer";
import { type HistoryPlace, readHistoryPlace, writeHistoryCursor } from "./rules/history-cursor";
import { type InteractionRow, viewHidden, viewInteraction } from "./rules/view-interaction";
import type { HistoryItem } from "./schemas";

export interface ListHistory extends HistoryFilter {
  cursor?: string | undefined;
  /** An instant: half the page lies before it, half after it. */
  at?: string | undefined;
  /** An interaction to lie in the middle. */
  around?: string | undefined;
  limit?: number | undefined;
}

export interface HistoryPage {
  data: HistoryItem[];
  /** Older ones; null at the beginning. */
  nextCursor: string | null;
  /** Newer ones; null where the page holds the newest. */
  previousCursor: string | null;
}

/** The last of all ids: an instant's own interactions count as before it. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * Everything of one person over all conversations and channels, newest first: posts as a bystander and notes too.
 * What belongs to other teams is left as channel, day and team, and is left out when an audience is asked for.
 * Goes on from a cursor either way, or opens around an instant or an interaction.
 * Throws NotFound for a customer the reader may not know of.
 */
export async function listHistory(
  ctx: Ctx,
  customerId: string,
  input: ListHistory = {},
): Promise<HistoryPage> {
  const limit = input.limit ?? 50;
  const middle = await middleOf(ctx, customerId, input);
  const place = input.cursor === undefined ? null : readHistoryPlace(input.cursor);
  const keys = (from: HistoryPlace | null, count: number) =>
    historyKeys(ctx.actor, customerId, input, from, count + 1);
  const half = Math.ceil(limit / 2);
  const page = middle
    ? sql`${keys(middle, half)} UNION ALL ${keys({ ...middle, way: "onward" }, limit - half)}`
    : keys(place, limit);
  const [, rows, barred] = await Promise.all([
    requireVisibleCustomer(ctx, customerId),
    readInteractions(ctx, page),
    listBarredAccounts(ctx),
  ]);
  const cut = middle ? cutAround(rows, middle, half, limit - half) : cutPage(rows, place, limit);
  const data = cut.rows.flatMap((row): HistoryItem[] => {
    const isOpen =
      maySee(ctx.actor, { teamId: row.conversationTeamId, tags: row.conversationTags }) &&
      !isBarred(barred, row);
    if (isOpen) return [viewInteraction(row, ctx.traits.get(row.channel))];
    return input.audience ? [] : [viewHidden(row)];
  });
  const [newest, oldest] = [cut.rows[0], cut.rows.at(-1)];
  return {
    data,
    nextCursor: cut.hasOlder && oldest ? writeHistoryCursor(oldest) : null,
    previousCursor: cut.hasNewer && newest ? writeHistoryCursor(newest, "newer") : null,
  };
}

interface Cut {
  rows: InteractionRow[];
  hasOlder: boolean;
  hasNewer: boolean;
}

/** One more was asked for than is shown: it lies at the far end. */
function cutPage(rows: InteractionRow[], place: HistoryPlace | null, limit: number): Cut {
  const isMore = rows.length > limit;
  if (place?.way === "newer")
    return { rows: isMore ? rows.slice(1) : rows, hasOlder: true, hasNewer: isMore };
  return { rows: rows.slice(0, limit), hasOlder: isMore, hasNewer: place !== null };
}

function cutAround(rows: InteractionRow[], middle: HistoryPlace, older: number, newer: number): Cut {
  const isOlder = ({ publishedAt, id }: InteractionRow) =>
    publishedAt < middle.publishedAt || (+publishedAt === +middle.publishedAt && id < middle.id);
  const [before, after] = [rows.filter(isOlder), rows.filter((row) => !isOlder(row))];
  return {
    rows: [...after.slice(Math.max(0, after.length - newer)), ...before.slice(0, older)],
    hasOlder: before.length > older,
    hasNewer: after.length > newer,
  };
}

async function middleOf(
  { db }: Ctx,
  customerId: string,
  { at, around }: ListHistory,
): Promise<HistoryPlace | null> {
  if (at) return { publishedAt: new Date(at), id: LAST_ID, way: "older" };
  if (!around) return null;
  const rows = await db.$queryRaw<{ publishedAt: Date }[]>`
    SELECT i."publishedAt" FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE i.id = ${around}::uuid AND ${customerId}::uuid IN (i."customerId", c."customerId")`;
  const [row] = rows;
  if (!row) throw new NotFound("not-found");
  return { publishedAt: row.publishedAt, id: around, way: "older" };
}

import type { z } from "zod";
import { Invalid } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { all, sql } from "@/lib/db/sql";
import { readPosts } from "./read-posts";
import { requireSight } from "./require-sight";
import type { ListPosts, NativePost, postListSchema } from "./schemas";

const MOST = 1000;
const BACK_MS = 31 * DAY;
const AHEAD_MS = 92 * DAY;

/**
 * What is planned, waits and went out in a range, in the order of its time, and beside it what was posted by hand.
 * Without a range: a month back and three ahead; what has no time yet stands at when it was made. Throws Invalid
 * `range-backwards`.
 */
export async function listPosts(ctx: Ctx, input: ListPosts): Promise<z.infer<typeof postListSchema>> {
  requireSight(ctx.actor);
  const from = input.from ? new Date(input.from) : after(ctx.now(), -BACK_MS);
  const to = input.to ? new Date(input.to) : after(ctx.now(), AHEAD_MS);
  if (to <= from) throw new Invalid("range-backwards");
  const { accountId, incidentId, state } = input;
  const stands = sql`coalesce(p."sentAt", p."plannedAt", p."createdAt")`;
  const isOpen = sql`p.state IN ('draft', 'asked', 'returned', 'planned', 'sending', 'unconfirmed') AND p."plannedAt" IS NULL`;
  const where = all([
    incidentId && !input.from && !input.to
      ? sql`true`
      : sql`((${stands} >= ${from} AND ${stands} < ${to}) OR (${isOpen} AND ${ctx.now()} >= ${from} AND ${ctx.now()} < ${to}))`,
    ...(accountId ? [sql`p."accountId" = ${accountId}::uuid`] : []),
    ...(incidentId ? [sql`p."incidentId" = ${incidentId}::uuid`] : []),
    ...(state ? [sql`p.state = ${state}`] : []),
  ]);
  const data = await readPosts(ctx, where, sql`${stands}, p.id`, sql`${MOST}`);
  const native = incidentId || state ? [] : await listNative(ctx, from, to, accountId);
  return { data, native };
}

async function listNative(
  ctx: Ctx,
  from: Date,
  to: Date,
  accountId: string | undefined,
): Promise<NativePost[]> {
  const rows = await ctx.db.$queryRaw<(Omit<NativePost, "publishedAt"> & { publishedAt: Date })[]>`
    SELECT n.id, n."accountId", n.text, n."publishedAt", n.url FROM "NativePost" n
    WHERE n."publishedAt" >= ${from} AND n."publishedAt" < ${to}
      AND (${accountId ?? null}::uuid IS NULL OR n."accountId" = ${accountId ?? null}::uuid)
      AND NOT EXISTS (SELECT FROM "PlannedPart" t WHERE t."externalId" = n."externalId")
    ORDER BY n."publishedAt", n.id LIMIT ${MOST}`;
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

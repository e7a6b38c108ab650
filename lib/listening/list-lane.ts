import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { type FoundRow, foundColumns, seesFound } from "./found-sql";
import { learnRelevance } from "./learn-relevance";
import type { LanePage, ListenedPost, ListLane } from "./post-schemas";
import { LEAST_DECISIONS } from "./rules/relevance";
import { viewFound } from "./view-found";

/** More than these are not put in order of relevance: the newest of them are. */
const MOST_ORDERED = 500;

/**
 * What was found and nobody has decided on, newest or likeliest first; nothing is hidden by its likeliness. Relevance is
 * learned on each reading, per query, from the last decisions. Throws Invalid `malformed` for a cursor of another order.
 */
export async function listLane(ctx: Ctx, asked: ListLane): Promise<LanePage> {
  const cursor = asked.cursor === undefined ? null : readCursor(asked.cursor, asked.sort);
  const isNewest = asked.sort === "newest";
  const before =
    isNewest && cursor
      ? sql`(p."publishedAt", p.id) < (${new Date(cursor.at)}::timestamptz, ${cursor.id}::uuid)`
      : sql`true`;
  const rows = await ctx.db.$queryRaw<FoundRow[]>`
    SELECT ${foundColumns} FROM "ListenedPost" p JOIN "Account" a ON a.id = p."accountId"
    WHERE p.state = 'new' AND ${seesFound(ctx, sql`p`)} AND ${before}
      AND (${asked.query ?? null}::uuid IS NULL OR EXISTS (SELECT 1 FROM "ListenedMatch" m WHERE m."postId" = p.id AND m."queryId" = ${asked.query ?? null}::uuid))
    ORDER BY p."publishedAt" DESC, p.id DESC LIMIT ${isNewest ? asked.limit + 1 : MOST_ORDERED}`;
  const judge = await learnRelevance(ctx);
  const posts = rows.map((row) => viewFound(row, judge));
  const ordered = isNewest ? posts : byRelevance(posts).slice(cursor ? cursor.at : 0);
  const data = ordered.slice(0, asked.limit);
  const last = ordered.length > asked.limit ? data.at(-1) : undefined;
  const next = last && (isNewest ? Date.parse(last.publishedAt) : (cursor?.at ?? 0) + asked.limit);
  return {
    data,
    nextCursor: last && next !== undefined ? `${asked.sort}.${next}.${last.id}` : null,
    learned: { decisions: judge.decisions, needed: LEAST_DECISIONS, isLearned: judge.isLearned },
  };
}

function byRelevance(posts: readonly ListenedPost[]): ListenedPost[] {
  // What nothing is known of stands between what people want and what they put aside.
  const scoreOf = ({ relevance }: ListenedPost) => relevance?.score ?? 0.5;
  return [...posts].sort(
    (a, b) => scoreOf(b) - scoreOf(a) || (a.publishedAt < b.publishedAt ? 1 : -1) || (a.id < b.id ? 1 : -1),
  );
}

function readCursor(cursor: string, sort: string): { at: number; id: string } {
  const [of, at, id] = cursor.split(".");
  const number = Number(at);
  if (of !== sort || !Number.isSafeInteger(number) || number < 0 || !/^[0-9a-f-]{36}$/.test(id ?? ""))
    throw new Invalid("malformed", { field: "cursor" });
  return { at: number, id: id ?? "" };
}

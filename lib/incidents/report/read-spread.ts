import type { Ctx } from "@/lib/context/ctx";
import { aboutSql } from "./about-sql";
import type { IncidentReport } from "./report-schemas";

interface Row {
  at: Date;
  words: number;
  people: number;
  views: number;
  reposts: number;
  likes: number;
}

/** How it spread: what was said in each hour of the clock (UTC), and by how many who had not spoken before. */
export async function readSpread(ctx: Ctx, incidentId: string): Promise<IncidentReport["spread"]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH ${aboutSql(ctx, incidentId)}
    SELECT date_trunc('hour', w."publishedAt", 'UTC') AS at, count(*)::int AS words,
      count(*) FILTER (WHERE w.nth = 1)::int AS people,
      sum(w.views)::float8 AS views, sum(w.reposts)::float8 AS reposts, sum(w.likes)::float8 AS likes
    FROM (SELECT word.*, row_number() OVER (PARTITION BY "customerId" ORDER BY "publishedAt", id) AS nth FROM word) w
    GROUP BY 1 ORDER BY 1`;
  const sum = (of: "words" | "people" | "views" | "reposts" | "likes") =>
    rows.reduce((all, row) => all + row[of], 0);
  return {
    people: sum("people"),
    words: sum("words"),
    views: sum("views"),
    reposts: sum("reposts"),
    likes: sum("likes"),
    hours: rows.map(({ at, words, people }) => ({ at: at.toISOString(), words, people })),
  };
}

/** People by which came first: a letter of ours, or their own word. */
export async function readTold(ctx: Ctx, incidentId: string): Promise<IncidentReport["told"]> {
  const [row] = await ctx.db.$queryRaw<IncidentReport["told"][]>`
    WITH ${aboutSql(ctx, incidentId)}
    SELECT count(*) FILTER (WHERE l.at < s.at)::int AS before, count(*) FILTER (WHERE l.at >= s.at)::int AS after,
      count(*) FILTER (WHERE s.at IS NOT NULL AND l.at IS NULL)::int AS "notTold",
      count(*) FILTER (WHERE s.at IS NULL)::int AS silent
    FROM spoke s FULL JOIN letter l ON l."customerId" = s."customerId"`;
  return row ?? { before: 0, after: 0, notTold: 0, silent: 0 };
}

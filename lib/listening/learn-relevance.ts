import type { Ctx } from "@/lib/context/ctx";
import type { ListenedPost } from "./post-schemas";
import { type Decision, type Judged, type Learned, learn, relevanceOf } from "./rules/relevance";
import { storedAuthor } from "./stored-parts";

/** So many of the newest decisions of each query are learned from. */
const MOST_DECISIONS = 300;

export interface Judge {
  decisions: number;
  isLearned: boolean;
  of(post: Judged, queryIds: readonly string[]): ListenedPost["relevance"];
}

interface Row {
  queryId: string;
  author: unknown;
  text: string;
  language: string | null;
  hasMedia: boolean;
  taken: boolean;
}

/** What people made of the posts each query found; a post found by several is judged by the one it suits best. */
export async function learnRelevance(ctx: Ctx): Promise<Judge> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT q.id AS "queryId", d.author, d.text, d.language, d."hasMedia", d.taken
    FROM "ListeningQuery" q CROSS JOIN LATERAL (
      SELECT p.author, p.text, p.language, jsonb_array_length(p.media) > 0 AS "hasMedia", p.state = 'conversed' AS taken
      FROM "ListenedMatch" m JOIN "ListenedPost" p ON p.id = m."postId"
      WHERE m."queryId" = q.id AND p.state IN ('dismissed', 'conversed') AND p."decidedAt" IS NOT NULL
      ORDER BY p."decidedAt" DESC LIMIT ${MOST_DECISIONS}) d
    WHERE q."retiredAt" IS NULL`;
  const byQuery = new Map<string, Decision[]>();
  for (const { queryId, taken, ...row } of rows) {
    const list = byQuery.get(queryId) ?? [];
    list.push({ ...judgedOf(row), taken });
    byQuery.set(queryId, list);
  }
  const learned = new Map<string, Learned>();
  for (const [queryId, decisions] of byQuery) {
    const found = learn(decisions);
    if (found) learned.set(queryId, found);
  }
  return {
    decisions: rows.length,
    isLearned: learned.size > 0,
    of: (post, queryIds) =>
      queryIds
        .flatMap((id) => learned.get(id) ?? [])
        .map((each) => relevanceOf(each, post))
        .reduce<ListenedPost["relevance"]>(
          (best, each) => (best && best.score >= each.score ? best : each),
          null,
        ),
  };
}

/** The parts of a found post that relevance looks at. */
export function judgedOf(row: Pick<Row, "author" | "text" | "language" | "hasMedia">): Judged {
  const author = storedAuthor(row.author);
  return {
    text: row.text,
    language: row.language,
    authorId: author.externalId,
    followers: author.followers ?? null,
    isVerified: author.isVerified ?? false,
    hasMedia: row.hasMedia,
  };
}

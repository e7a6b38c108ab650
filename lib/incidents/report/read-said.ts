import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import type { IncidentReport } from "./report-schemas";

/** What was let be said about an incident, the oldest first, and the posts of ours that bear it. */
export async function readSaid(
  ctx: Ctx,
  incidentId: string,
): Promise<Pick<IncidentReport["said"], "statements" | "posts">> {
  const [rows, posts] = await Promise.all([
    ctx.db.incidentStatement.findMany({
      where: { incidentId, approvedAt: { not: null } },
      orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
    }),
    ctx.db.$queryRaw<{ id: string; account: string; text: string; sentAt: Date }[]>`
      SELECT p.id, a.handle AS account, string_agg(s.text, E'\n' ORDER BY s.position) AS text, p."sentAt"
      FROM "PlannedPost" p JOIN "Account" a ON a.id = p."accountId" JOIN "PlannedPart" s ON s."postId" = p.id
      WHERE p."incidentId" = ${incidentId}::uuid AND p.state = 'sent' AND p."sentAt" IS NOT NULL
      GROUP BY p.id, a.handle ORDER BY p."sentAt", p.id`,
  ]);
  const named = await nameAgents(
    ctx,
    rows.map(({ approvedById }) => approvedById),
  );
  return {
    statements: rows.map(({ id, language, use, version, text, approvedById, approvedAt, withdrawnAt }) => ({
      ...{ id, language, use, version, text },
      approvedBy: named(approvedById)?.displayName ?? null,
      approvedAt: (approvedAt ?? new Date(0)).toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    posts: posts.map((post) => ({ ...post, sentAt: post.sentAt.toISOString() })),
  };
}

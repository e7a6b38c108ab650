import type { Ctx } from "@/lib/context/ctx";
import { whole } from "@/lib/db/sql";
import { type Judged, judgeAnswers } from "../rules/judge-answers";
import { aboutSql } from "./about-sql";

/** So many answers are read and judged, the newest; an incident of more says so. */
export const MOST_ANSWERS = 20_000;

export interface IncidentAnswer extends Judged {
  conversationId: string;
  customerId: string;
  agentId: string | null;
  at: Date;
}

/** The answers of people here to those an incident hits, since it began and until it was closed, each judged as it left. */
export async function readAnswers(
  ctx: Ctx,
  incidentId: string,
): Promise<{ answers: IncidentAnswer[]; isCut: boolean }> {
  const [rows, statements, phrases] = await Promise.all([
    ctx.db.$queryRaw<(Omit<IncidentAnswer, keyof Judged> & { id: string; text: string })[]>`
      WITH ${aboutSql(ctx, incidentId)}
      SELECT i.id, i."conversationId", i."customerId", i."agentId", i.text, i."publishedAt" AS at
      FROM (SELECT DISTINCT "conversationId" AS id FROM turn) of JOIN "Interaction" i ON i."conversationId" = of.id
        CROSS JOIN incident n
      WHERE i.direction = 'outbound' AND i."authorType" = 'agent' AND i."publishedAt" >= n."fromAt"
        AND (n."closedAt" IS NULL OR i."publishedAt" <= n."closedAt")
        AND i.id NOT IN (SELECT l."interactionId" FROM "Letter" l JOIN "Mailing" m ON m.id = l."mailingId"
          WHERE m."incidentId" = ${incidentId}::uuid AND l."interactionId" IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "Reply" r WHERE r.id = i.id AND r.state <> 'sent')
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(MOST_ANSWERS + 1)}`,
    ctx.db.incidentStatement.findMany({
      where: { incidentId, approvedAt: { not: null } },
      select: { id: true, text: true, approvedAt: true, withdrawnAt: true },
    }),
    ctx.db.incidentPhrase.findMany({ where: { incidentId } }),
  ]);
  const read = rows.slice(0, MOST_ANSWERS);
  const judged = judgeAnswers(
    read,
    statements.flatMap(({ id, text, approvedAt, withdrawnAt }) =>
      approvedAt ? [{ id, text, fromAt: approvedAt, untilAt: withdrawnAt }] : [],
    ),
    phrases.map(({ language, phrase, addedAt, removedAt }) => ({
      language,
      phrase,
      fromAt: addedAt,
      untilAt: removedAt,
    })),
  );
  const answers = read.flatMap(({ text: _, ...row }, index) => {
    const verdict = judged[index];
    return verdict ? [{ ...row, ...verdict }] : [];
  });
  return { answers, isCut: rows.length > MOST_ANSWERS };
}

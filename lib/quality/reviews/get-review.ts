import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred } from "@/lib/agents/rules/may-see";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readInteractions } from "@/lib/conversations/read-interactions";
import { sql } from "@/lib/db/sql";
import { getScoreCard } from "../get-score-card";
import { apartOf } from "../rules/score";
import { type Answers, answersSchema, questionSchema, type ReviewedLine, type ReviewView } from "../schemas";
import { type LineRow, lineColumns, lineTables, mayReadReviewSql } from "./review-sql";
import { viewLine } from "./view-line";

const SHOWN = 200;

/**
 * A review with its card, comments and the conversation beside it. Whoever is reviewed sees it once it is done; two
 * reviewers of the same see each other's once both are. Throws NotFound.
 */
export async function getReview(ctx: Ctx, id: string): Promise<ReviewView> {
  const { agentId: readerId, role } = requireAgentActor(ctx.actor);
  const [row] = await ctx.db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns} FROM ${lineTables} WHERE v.id = ${id}::uuid AND ${mayReadReviewSql(ctx.actor)}`;
  if (!row) throw new NotFound("not-found");
  const [kept, card, comments, history, twin] = await Promise.all([
    ctx.db.review.findUniqueOrThrow({ where: { id } }),
    getScoreCard(ctx),
    readComments(ctx, id),
    readHistory(ctx, row),
    ctx.db.review.findFirst({
      where: {
        weekOn: row.weekOn,
        conversationId: row.conversationId,
        agentId: row.agentId,
        place: 3 - row.place,
      },
    }),
  ]);
  const line = viewLine(row);
  const isLead = role !== "agent" && row.agentId !== readerId;
  const isOpen = row.reviewedAt === null;
  const questions = isOpen ? card.questions : questionSchema.array().parse(kept.questions);
  const answers: Answers = answersSchema.parse(kept.answers);
  const areBothDone = !isOpen && twin?.reviewedAt != null;
  return {
    ...line,
    questions,
    answers,
    comments,
    history,
    summary: kept.summary,
    reply: kept.reply,
    isContested: kept.isContested,
    settledAt: kept.settledAt?.toISOString() ?? null,
    changeNumber: kept.changeNumber,
    may: {
      review: isLead && isOpen && twin?.reviewerId !== readerId,
      reply: row.agentId === readerId && !isOpen && kept.settledAt === null,
      settle: isLead && kept.isContested && kept.settledAt === null,
      askSecond: isLead && twin === null,
    },
    other:
      areBothDone && isLead
        ? {
            id: twin.id,
            reviewer: await personOf(ctx, twin.reviewerId),
            score: twin.score,
            apart: apartOf(questions, answers, answersSchema.parse(twin.answers)),
          }
        : null,
  };
}

async function personOf(ctx: Ctx, id: string | null) {
  return id === null
    ? null
    : ctx.db.agent.findUnique({ where: { id }, select: { id: true, displayName: true } });
}

async function readComments(ctx: Ctx, reviewId: string): Promise<ReviewView["comments"]> {
  const rows = await ctx.db.reviewComment.findMany({
    where: { reviewId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const ids = rows.flatMap(({ byId }) => byId ?? []);
  const people = await ctx.db.agent.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  return rows.map(({ id, interactionId, from, to, text, byId, at }) => ({
    ...{ id, interactionId, from, to, text, at: at.toISOString() },
    by: people.find((person) => person.id === byId) ?? null,
  }));
}

async function readHistory(ctx: Ctx, { conversationId, agentId }: LineRow): Promise<ReviewedLine[]> {
  const [rows, barred] = await Promise.all([
    readInteractions(
      ctx,
      sql`SELECT n.id FROM "Interaction" n JOIN "Customer" q ON q.id = n."customerId"
        WHERE n."conversationId" = ${conversationId}::uuid AND NOT q."isRestricted" AND n.kind <> 'note'
        ORDER BY n."publishedAt" DESC, n.id DESC LIMIT ${SHOWN}`,
    ),
    listBarredAccounts(ctx),
  ]);
  return rows
    .filter((row) => row.deletedAt === null && !isBarred(barred, row))
    .map((row) => ({
      id: row.id,
      channel: row.channel,
      audience: row.audience,
      direction: row.direction,
      author: (row.direction === "inbound" ? row.customerName : row.agentName) ?? row.accountName ?? "",
      isReviewed: row.direction === "outbound" && row.agentId === agentId,
      text: row.text,
      publishedAt: row.publishedAt.toISOString(),
    }))
    .reverse();
}

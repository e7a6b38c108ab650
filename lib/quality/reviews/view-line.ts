import type { ReviewLine } from "../schemas";
import type { LineRow } from "./review-sql";

export function viewLine(row: LineRow): ReviewLine {
  const { id, conversationId, customer, preview, cause, score } = row;
  return {
    ...{ id, conversationId, customer, preview, cause, score },
    weekOn: row.weekOn.toISOString().slice(0, 10),
    agent: { id: row.agentId, displayName: row.agentName },
    isSecond: row.place === 2,
    state:
      row.reviewedAt === null ? "open" : row.isContested && row.settledAt === null ? "contested" : "done",
    reviewer:
      row.reviewerId && row.reviewerName ? { id: row.reviewerId, displayName: row.reviewerName } : null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  };
}

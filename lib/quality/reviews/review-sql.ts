import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Actor } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/** Reviews `v` the actor may know of: their own once done; for leads those of conversations they see; for admins all. */
export function mayReadReviewSql(actor: Actor): Sql {
  const { agentId, role } = requireAgentActor(actor);
  const own = sql`(v."agentId" = ${agentId}::uuid AND v."reviewedAt" IS NOT NULL)`;
  if (role === "agent") return own;
  return sql`(${own} OR (v."agentId" <> ${agentId}::uuid AND ${maySeeSql(actor, sql`c."teamId"`, sql`c.tags`)}))`;
}

export interface LineRow {
  id: string;
  weekOn: Date;
  conversationId: string;
  customer: string;
  preview: string;
  agentId: string;
  agentName: string;
  cause: "random" | "red-flag" | "broken-promise" | "by-hand";
  place: number;
  score: number | null;
  reviewerId: string | null;
  reviewerName: string | null;
  reviewedAt: Date | null;
  isContested: boolean;
  settledAt: Date | null;
}

export const lineColumns: Sql = sql`v.id, v."weekOn", v."conversationId", p."displayName" AS customer, c.preview, v."agentId",
  a."displayName" AS "agentName", v.cause, v.place, v.score, v."reviewerId", r."displayName" AS "reviewerName", v."reviewedAt",
  v."isContested", v."settledAt"`;

export const lineTables: Sql = sql`"Review" v JOIN "Conversation" c ON c.id = v."conversationId"
  JOIN "Customer" p ON p.id = c."customerId" JOIN "Agent" a ON a.id = v."agentId" LEFT JOIN "Agent" r ON r.id = v."reviewerId"`;

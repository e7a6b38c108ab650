import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { type Approval, type ListApprovals, listApprovalsSchema } from "./approval-schemas";
import { readApprovals } from "./read-approvals";
import { viewApprovals } from "./view-approvals";

/** Answers that wait for somebody's yes, first due first, and on wish what was decided in the last day. */
export async function listApprovals(ctx: Ctx, input: ListApprovals = {}): Promise<Approval[]> {
  const { conversationId, state } = listApprovalsSchema.parse(input);
  const of = conversationId ? sql`AND p."conversationId" = ${conversationId}::uuid` : sql``;
  const recent = state === "recent" ? sql`OR p."decidedAt" > ${after(ctx.now(), -DAY)}::timestamptz` : sql``;
  return viewApprovals(ctx, await readApprovals(ctx, sql`(p.state = 'waiting' ${recent}) ${of}`));
}

/** One of them. Throws NotFound, also where the reader may not see the conversation. */
export async function getApproval(ctx: Ctx, id: string): Promise<Approval> {
  const [approval] = await viewApprovals(ctx, await readApprovals(ctx, sql`p.id = ${id}::uuid`));
  if (!approval) throw new NotFound("not-found");
  return approval;
}

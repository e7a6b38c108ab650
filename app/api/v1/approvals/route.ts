import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { approvalSchema, listApprovalsSchema } from "@/lib/replies/approvals/approval-schemas";
import { listApprovals } from "@/lib/replies/approvals/list-approvals";

export const GET = apiRoute(
  {
    summary:
      "Answers that wait for somebody's yes, first due first; with `state=recent` also what was decided in the last day",
    query: listApprovalsSchema,
    answer: z.object({ items: z.array(approvalSchema) }),
  },
  async (ctx, { query }) => ({ items: await listApprovals(ctx, query) }),
);

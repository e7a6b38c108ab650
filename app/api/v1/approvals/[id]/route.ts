import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { approvalSchema } from "@/lib/replies/approvals/approval-schemas";
import { getApproval } from "@/lib/replies/approvals/list-approvals";

export const GET = apiRoute(
  {
    summary: "An answer that waits, or waited, for somebody's yes",
    params: idParams,
    answer: approvalSchema,
  },
  (ctx, { params }) => getApproval(ctx, params.id),
);

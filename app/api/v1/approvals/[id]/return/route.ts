import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { approvalSchema, returnApprovalSchema } from "@/lib/replies/approvals/approval-schemas";
import { returnApproval } from "@/lib/replies/approvals/return-approval";

export const POST = apiRoute(
  {
    summary: "Hands an answer back to its writer's draft, with what should be different",
    params: idParams,
    body: returnApprovalSchema,
    answer: approvalSchema,
  },
  (ctx, { params, body }) => returnApproval(ctx, params.id, body.comment),
);

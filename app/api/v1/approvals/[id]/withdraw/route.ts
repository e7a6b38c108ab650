import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { approvalSchema } from "@/lib/replies/approvals/approval-schemas";
import { withdrawApproval } from "@/lib/replies/approvals/withdraw-approval";

export const POST = apiRoute(
  { summary: "Its writer takes an answer back into their draft", params: idParams, answer: approvalSchema },
  (ctx, { params }) => withdrawApproval(ctx, params.id),
);

import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { approvalSchema, approveSchema } from "@/lib/replies/approvals/approval-schemas";
import { approveReply } from "@/lib/replies/approvals/approve-reply";

export const POST = apiRoute(
  {
    summary:
      "Lets an answer out, with `text` edited: its writer signs; who changes more than 30 % takes it over and signs",
    params: idParams,
    body: approveSchema,
    unmasked: ["text"],
    answer: z.object({ approval: approvalSchema, reply: interactionSchema }),
  },
  (ctx, { params, body }) => approveReply(ctx, params.id, body),
);

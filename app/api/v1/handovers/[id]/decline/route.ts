import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { declineLines } from "@/lib/conversations/handovers/decline-lines";
import { declineLinesSchema, settledSchema } from "@/lib/conversations/handovers/handover-schemas";

export const POST = apiRoute(
  {
    summary: "Says no to lines with a reason: their conversations go to the queue",
    params: idParams,
    body: declineLinesSchema,
    answer: settledSchema,
  },
  (ctx, { params, body }) => declineLines(ctx, params.id, body),
);

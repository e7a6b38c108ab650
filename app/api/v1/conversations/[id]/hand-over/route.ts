import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { handOver } from "@/lib/conversations/hand-over";
import { handOverSchema } from "@/lib/conversations/hand-over-schemas";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Gives it to a colleague with a note, in one step",
    params: idParams,
    body: handOverSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => handOver(ctx, params.id, body),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { acceptCall } from "@/lib/conversations/accept-call";
import { acceptCallSchema, callSchema } from "@/lib/conversations/call-schemas";

export const POST = apiRoute(
  {
    summary: "Takes a call; of two who take it one gets it",
    params: idParams,
    body: acceptCallSchema,
    answer: callSchema,
  },
  (ctx, { params, body }) => acceptCall(ctx, params.id, body),
);

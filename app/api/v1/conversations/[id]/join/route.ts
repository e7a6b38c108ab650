import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getVisible } from "@/lib/conversations/get-visible";
import { join } from "@/lib/conversations/join";
import { joinInputSchema, undoableSchema } from "@/lib/conversations/query-schemas";

export const POST = apiRoute(
  {
    summary: "Joins it into another one of the same customer, whole threads",
    scope: "conversations:write",
    params: idParams,
    body: joinInputSchema,
    answer: undoableSchema,
  },
  async (ctx, { params, body }) => {
    const undoId = await join(ctx, { intoId: body.intoId, fromId: params.id });
    return {
      undoId,
      conversations: await Promise.all([getVisible(ctx, body.intoId), getVisible(ctx, params.id)]),
    };
  },
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { correctTurn } from "@/lib/conversations/correct-turn";
import { correctInputSchema } from "@/lib/conversations/correction-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { undoableSchema } from "@/lib/conversations/query-schemas";

export const POST = apiRoute(
  {
    summary: "Says against the rules whether a message asks for anything, or an answer is of use",
    scope: "conversations:write",
    params: idParams,
    body: correctInputSchema,
    answer: undoableSchema,
  },
  async (ctx, { params, body }) => {
    const { conversationId, undoId } = await correctTurn(ctx, params.id, body.says);
    return { undoId, conversations: [await getVisible(ctx, conversationId)] };
  },
);

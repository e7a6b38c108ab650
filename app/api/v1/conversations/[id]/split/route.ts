import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getVisible } from "@/lib/conversations/get-visible";
import { splitInputSchema, undoableSchema } from "@/lib/conversations/query-schemas";
import { split } from "@/lib/conversations/split";

export const POST = apiRoute(
  {
    summary: "Makes a conversation of its own of some of its threads",
    scope: "conversations:write",
    params: idParams,
    body: splitInputSchema,
    answer: undoableSchema,
    status: 201,
  },
  async (ctx, { params, body }) => {
    const { newId, undoId } = await split(ctx, { conversationId: params.id, ...body });
    return { undoId, conversations: await Promise.all([getVisible(ctx, newId), getVisible(ctx, params.id)]) };
  },
);

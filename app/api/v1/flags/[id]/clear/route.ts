import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { clearFlag } from "@/lib/conversations/clear-flag";
import { clearFlagSchema } from "@/lib/conversations/flag-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { undoableSchema } from "@/lib/conversations/query-schemas";

export const POST = apiRoute(
  {
    summary: "Says with a reason that a red flag is not so; level, due time and rank follow",
    scope: "conversations:write",
    params: idParams,
    body: clearFlagSchema,
    answer: undoableSchema,
  },
  async (ctx, { params, body }) => {
    const { conversationId, undoId } = await clearFlag(ctx, params.id, body.reason);
    return { undoId, conversations: [await getVisible(ctx, conversationId)] };
  },
);

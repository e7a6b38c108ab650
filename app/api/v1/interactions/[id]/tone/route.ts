import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getVisible } from "@/lib/conversations/get-visible";
import { mendTone } from "@/lib/conversations/mend-tone";
import { undoableSchema } from "@/lib/conversations/query-schemas";
import { mendToneSchema } from "@/lib/conversations/tone-schemas";

export const POST = apiRoute(
  {
    summary: "Says what the tone of a customer's message is: -1, 0 or 1; null leaves it to the words again",
    roles: ["agent", "lead", "admin"],
    params: idParams,
    body: mendToneSchema,
    answer: undoableSchema,
  },
  async (ctx, { params, body }) => {
    const { conversationId, undoId } = await mendTone(ctx, params.id, body.tone);
    return { undoId, conversations: [await getVisible(ctx, conversationId)] };
  },
);

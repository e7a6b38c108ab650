import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { raiseFlagSchema } from "@/lib/conversations/flag-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { raiseByHand } from "@/lib/conversations/raise-by-hand";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Raises a red flag by hand, with a note of why",
    scope: "conversations:write",
    params: idParams,
    body: raiseFlagSchema,
    answer: conversationSchema,
    status: 201,
  },
  async (ctx, { params, body }) => {
    await raiseByHand(ctx, params.id, body);
    return getVisible(ctx, params.id);
  },
);

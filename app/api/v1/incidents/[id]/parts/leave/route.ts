import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { movedPartsSchema, partsOfSchema } from "@/lib/incidents/join-schemas";
import { leaveByHand } from "@/lib/incidents/parts/leave-by-hand";

export const POST = apiRoute(
  {
    summary: "Takes a conversation, or things said, out of an incident; no rule brings them back",
    scope: "conversations:write",
    params: idParams,
    body: partsOfSchema,
    answer: movedPartsSchema,
  },
  async (ctx, { params, body }) => ({ interactionIds: await leaveByHand(ctx, params.id, body) }),
);

import { apiRoute } from "@/lib/auth/api-route";
import { fileInteraction } from "@/lib/conversations/file-interaction";
import { fileInteractionSchema } from "@/lib/conversations/file-schemas";
import { interactionSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary:
      "Puts what another system did, or an agent by hand, into a person's history; no clock unless opensTurn",
    scope: "conversations:write",
    body: fileInteractionSchema,
    answer: interactionSchema,
    status: 201,
  },
  (ctx, { body }) => fileInteraction(ctx, body),
);

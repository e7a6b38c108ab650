import { apiRoute } from "@/lib/auth/api-route";
import { shareOut } from "@/lib/conversations/share-out";
import { sharedSchema, shareInputSchema } from "@/lib/conversations/share-schemas";

export const POST = apiRoute(
  {
    summary:
      "Gives open conversations that nobody has to those whose turn it is: without ids the first of the queue; `left` says why nobody may be given one",
    scope: "conversations:write",
    body: shareInputSchema,
    answer: sharedSchema,
  },
  (ctx, { body }) => shareOut(ctx, body),
);

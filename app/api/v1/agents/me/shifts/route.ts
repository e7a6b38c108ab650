import { apiRoute } from "@/lib/auth/api-route";
import { getOwnRoster } from "@/lib/coverage/get-own-roster";
import { ownRosterSchema } from "@/lib/coverage/own-schemas";

export const GET = apiRoute(
  {
    summary:
      "The caller's own published shifts of the coming six weeks, and what changed since they last looked",
    answer: ownRosterSchema,
  },
  (ctx) => getOwnRoster(ctx),
);

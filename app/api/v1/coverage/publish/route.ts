import { apiRoute } from "@/lib/auth/api-route";
import { publishedSchema, publishRosterSchema } from "@/lib/coverage/board-schemas";
import { publishRoster } from "@/lib/coverage/publish-roster";

export const POST = apiRoute(
  {
    summary:
      "Makes every draft that takes place in the range stand, all at once; those concerned are told by mail and in the desk",
    roles: ["admin"],
    body: publishRosterSchema,
    answer: publishedSchema,
  },
  (ctx, { body }) => publishRoster(ctx, body),
);

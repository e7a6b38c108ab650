import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { resumeMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Goes on with a paused mailing",
    scope: "replies:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingSchema,
  },
  (ctx, { params }) => resumeMailing(ctx, params.id),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { stopMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Ends a mailing for good: what has not left never leaves",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingSchema,
  },
  (ctx, { params }) => stopMailing(ctx, params.id),
);

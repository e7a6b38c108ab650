import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { pauseMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Halts a mailing: no letter is begun after it",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingSchema,
  },
  (ctx, { params }) => pauseMailing(ctx, params.id),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { startMailingSchema } from "@/lib/incidents/mailings/letters/letter-schemas";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary:
      "Has a mailing prepared and sent at once, or plans it for an instant or a time on the clock of a zone",
    scope: "replies:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: startMailingSchema,
    answer: mailingSchema,
  },
  (ctx, { params, body }) => startMailing(ctx, params.id, body),
);

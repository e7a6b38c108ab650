import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { approveMailing } from "@/lib/incidents/mailings/approve-mailing";
import { approveMailingSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Approves a mailing as it was seen; never one's own",
    roles: ["lead", "admin"],
    params: idParams,
    body: approveMailingSchema,
    answer: mailingSchema,
  },
  (ctx, { params, body }) => approveMailing(ctx, params.id, body.changeNumber),
);

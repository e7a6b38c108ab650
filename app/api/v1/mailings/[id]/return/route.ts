import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { returnMailing } from "@/lib/incidents/mailings/approve-mailing";
import { returnMailingSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Gives a mailing that waits for approval back, with what is to be changed",
    roles: ["lead", "admin"],
    params: idParams,
    body: returnMailingSchema,
    answer: mailingSchema,
  },
  (ctx, { params, body }) => returnMailing(ctx, params.id, body),
);

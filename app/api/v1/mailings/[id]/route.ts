import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeMailing } from "@/lib/incidents/mailings/change-mailing";
import { getMailing } from "@/lib/incidents/mailings/get-mailing";
import { changeMailingSchema, mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";
import { removeMailing } from "@/lib/incidents/mailings/remove-mailing";

export const GET = apiRoute(
  { summary: "A mailing", scope: "conversations:read", params: idParams, answer: mailingSchema },
  (ctx, { params }) => getMailing(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Changes a mailing not yet prepared; what was asked or approved of it no longer holds",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeMailingSchema,
    answer: mailingSchema,
  },
  (ctx, { params, body }) => changeMailing(ctx, params.id, body),
);

export const DELETE = apiRoute(
  { summary: "Throws a draft away", roles: ["lead", "admin"], params: idParams, status: 204 },
  (ctx, { params }) => removeMailing(ctx, params.id),
);

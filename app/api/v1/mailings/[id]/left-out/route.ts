import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { leftOutPersonSchema, listLeftOutSchema } from "@/lib/incidents/mailings/letters/letter-schemas";
import { listLeftOut } from "@/lib/incidents/mailings/letters/list-letters";

export const GET = apiRoute(
  {
    summary: "Who gets no letter of a mailing, and why",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: listLeftOutSchema,
    answer: pageOf(leftOutPersonSchema),
  },
  (ctx, { params, query }) => listLeftOut(ctx, params.id, query),
);

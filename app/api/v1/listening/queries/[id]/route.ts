import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeQuery } from "@/lib/listening/change-query";
import { removeQuery } from "@/lib/listening/remove-query";
import { changeQuerySchema, listeningQuerySchema } from "@/lib/listening/schemas";

const roles = ["lead", "admin"] as const;

export const PATCH = apiRoute(
  {
    summary: "Changes a listening query or switches it on or off",
    roles,
    params: idParams,
    body: changeQuerySchema,
    answer: listeningQuerySchema,
  },
  (ctx, { params, body }) => changeQuery(ctx, params.id, body),
);

export const DELETE = apiRoute(
  { summary: "Listens for a query no more; what it found stays", roles, params: idParams },
  (ctx, { params }) => removeQuery(ctx, params.id),
);

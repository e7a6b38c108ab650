import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { addByHand } from "@/lib/incidents/affected/add-by-hand";
import { addPersonSchema, affectedSchema } from "@/lib/incidents/affected-schemas";

export const POST = apiRoute(
  {
    summary: "Adds one person by email, phone, X name or customer number",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: addPersonSchema,
    answer: affectedSchema,
    status: 201,
  },
  (ctx, { params, body }) => addByHand(ctx, params.id, body),
);

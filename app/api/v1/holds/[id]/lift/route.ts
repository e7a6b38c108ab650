import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { liftHold } from "@/lib/privacy/lift-hold";
import { holdSchema, liftHoldSchema } from "@/lib/privacy/schemas";

export const POST = apiRoute(
  {
    summary:
      "Asks that a hold be lifted; it stays in force until a second person confirms. One not confirmed yet is dropped",
    roles: ["lead", "admin"],
    params: idParams,
    body: liftHoldSchema,
    answer: holdSchema.nullable(),
  },
  (ctx, { params, body }) => liftHold(ctx, params.id, body.reason),
);

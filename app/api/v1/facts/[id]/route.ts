import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { removeFact } from "@/lib/customers/remove-fact";

export const DELETE = apiRoute(
  { summary: "Takes a fact away; it can be restored", scope: "customers:write", params: idParams },
  (ctx, { params }) => removeFact(ctx, params.id),
);

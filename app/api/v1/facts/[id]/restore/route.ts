import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { removeFact } from "@/lib/customers/remove-fact";

export const POST = apiRoute(
  { summary: "Puts a removed fact back", scope: "customers:write", params: idParams },
  (ctx, { params }) => removeFact(ctx, params.id, true),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { dismissFound } from "@/lib/listening/dismiss-found";
import { dismissSchema } from "@/lib/listening/post-schemas";

export const POST = apiRoute(
  {
    summary: "Puts a found post aside with a reason; relevance learns from it",
    scope: "conversations:write",
    params: idParams,
    body: dismissSchema,
  },
  (ctx, { params, body }) => dismissFound(ctx, params.id, body),
);

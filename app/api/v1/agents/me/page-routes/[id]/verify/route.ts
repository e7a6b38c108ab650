import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { verifyRoute } from "@/lib/coverage/on-call/verify-route";
import { codeSchema } from "@/lib/coverage/on-call-schemas";

export const POST = apiRoute(
  {
    summary: "Proves a number by the code that went to it; ten minutes, five tries",
    params: idParams,
    body: codeSchema,
  },
  (ctx, { params, body }) => verifyRoute(ctx, params.id, body.code),
);

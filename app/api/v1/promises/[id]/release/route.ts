import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { promiseSchema, releasePromiseSchema } from "@/lib/replies/promise-schemas";
import { releasePromise } from "@/lib/replies/promises/end-promise";

export const POST = apiRoute(
  {
    summary: "Lets a promise go, with the reason",
    params: idParams,
    body: releasePromiseSchema,
    answer: promiseSchema,
  },
  (ctx, { params, body }) => releasePromise(ctx, params.id, body.reason),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { keepPromiseSchema, promiseSchema } from "@/lib/replies/promise-schemas";
import { keepPromise } from "@/lib/replies/promises/end-promise";

export const POST = apiRoute(
  {
    summary: "Says that a promise is kept: now, or by an answer or call since, which counts by its own time",
    params: idParams,
    body: keepPromiseSchema,
    answer: promiseSchema,
  },
  (ctx, { params, body }) => keepPromise(ctx, params.id, body.interactionId),
);

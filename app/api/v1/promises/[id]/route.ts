import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changePromiseSchema, promiseSchema } from "@/lib/replies/promise-schemas";
import { changePromise } from "@/lib/replies/promises/change-promise";
import { getPromise } from "@/lib/replies/promises/get-promise";

export const GET = apiRoute(
  { summary: "One promise", scope: "conversations:read", params: idParams, answer: promiseSchema },
  (ctx, { params }) => getPromise(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Gives a promise to somebody else, or moves it before it is due, with a reason",
    params: idParams,
    body: changePromiseSchema,
    answer: promiseSchema,
  },
  (ctx, { params, body }) => changePromise(ctx, params.id, body),
);

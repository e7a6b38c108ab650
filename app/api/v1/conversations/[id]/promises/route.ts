import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { givePromiseSchema, promiseSchema, promisesOfSchema } from "@/lib/replies/promise-schemas";
import { givePromise } from "@/lib/replies/promises/give-promise";
import { listPromisesOf } from "@/lib/replies/promises/list-promises";

export const GET = apiRoute(
  {
    summary: "What was promised in a conversation, and the zone its times of day are meant in",
    scope: "conversations:read",
    params: idParams,
    answer: promisesOfSchema,
  },
  (ctx, { params }) => listPromisesOf(ctx, params.id),
);

export const POST = apiRoute(
  {
    summary: "Writes down what was promised in an answer or a call: what, by when, and who keeps it",
    params: idParams,
    body: givePromiseSchema,
    answer: promiseSchema,
    status: 201,
  },
  (ctx, { params, body }) => givePromise(ctx, params.id, body),
);

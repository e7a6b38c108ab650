import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeMakeGood } from "@/lib/goodwill/make-good/change-make-good";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { changeMakeGoodSchema, makeGoodSchema } from "@/lib/goodwill/make-good/make-good-schemas";

export const GET = apiRoute(
  {
    summary: "A make-good with what was chosen of it",
    scope: "conversations:read",
    roles: ["lead", "admin"],
    params: idParams,
    answer: makeGoodSchema,
  },
  (ctx, { params }) => getMakeGood(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Changes a make-good; its sums stay once anybody has a claim",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeMakeGoodSchema,
    answer: makeGoodSchema,
  },
  (ctx, { params, body }) => changeMakeGood(ctx, params.id, body),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { makeGoodSchema } from "@/lib/goodwill/make-good/make-good-schemas";
import { stopMakeGood } from "@/lib/goodwill/make-good/stop-make-good";

export const POST = apiRoute(
  {
    summary: "Stops a make-good: nobody chooses of it any more, what was chosen stays",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: makeGoodSchema,
  },
  (ctx, { params }) => stopMakeGood(ctx, params.id),
);

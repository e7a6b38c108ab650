import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireChain, updateChain } from "@/lib/coverage/on-call/keep-chains";
import { chainSchema, changeChainSchema } from "@/lib/coverage/on-call-schemas";

const roles = ["admin"] as const;

export const PATCH = apiRoute(
  {
    summary:
      "Changes a chain; pages under way keep their time. With `changeNumber` 409 `chain-changed` when somebody was first",
    roles,
    params: idParams,
    body: changeChainSchema,
    answer: chainSchema,
  },
  (ctx, { params, body }) => updateChain(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Takes a chain away and ends its slots; who was on call stays known",
    roles,
    params: idParams,
  },
  (ctx, { params }) => retireChain(ctx, params.id),
);

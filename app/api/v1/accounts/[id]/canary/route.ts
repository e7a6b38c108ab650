import { setCanarySchema } from "@/lib/accounts/canary-schemas";
import { setCanary } from "@/lib/accounts/set-canary";
import { wantCanary } from "@/lib/accounts/want-canary";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "Whether and how often the account gets a message to itself",
    roles: ["admin"],
    params: idParams,
    body: setCanarySchema.omit({ accountId: true }),
  },
  (ctx, { params, body }) => setCanary(ctx, { accountId: params.id, ...body }),
);

export const POST = apiRoute(
  {
    summary: "Sends the account a message to itself within the minute",
    roles: ["admin"],
    params: idParams,
    status: 202,
  },
  (ctx, { params }) => wantCanary(ctx, params.id),
);

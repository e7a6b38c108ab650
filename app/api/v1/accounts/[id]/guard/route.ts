import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { accountGuardSchema } from "@/lib/replies/account-guard-schemas";
import { getAccountGuard } from "@/lib/replies/get-account-guard";
import { setAccountGuard } from "@/lib/replies/set-account-guard";

export const GET = apiRoute(
  {
    summary: "An account's patterns of order numbers, and its numbers everybody may have",
    roles: ["admin"],
    params: idParams,
    answer: accountGuardSchema,
  },
  (ctx, { params }) => getAccountGuard(ctx, params.id),
);

export const PUT = apiRoute(
  {
    summary: "Keeps them: `#` is a digit, `@` a letter, all else itself",
    roles: ["admin"],
    params: idParams,
    body: accountGuardSchema,
    answer: accountGuardSchema,
  },
  (ctx, { params, body }) => setAccountGuard(ctx, { accountId: params.id, ...body }),
);

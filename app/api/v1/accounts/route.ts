import { listAccounts } from "@/lib/accounts/list-accounts";
import { accountSchema } from "@/lib/accounts/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";

export const GET = apiRoute(
  {
    summary: "Every account with its health and what the reader may do with it",
    scope: "accounts:read",
    answer: pageOf(accountSchema),
  },
  async (ctx) => ({ data: await listAccounts(ctx), nextCursor: null }),
);

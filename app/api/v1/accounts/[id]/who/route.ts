import { setAccountWho } from "@/lib/accounts/set-account-who";
import { showsWhoSchema } from "@/lib/agents/initials-schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "Whether strangers may ask who signs for an account; only agents who agreed are shown",
    roles: ["admin"],
    params: idParams,
    body: showsWhoSchema,
  },
  (ctx, { params, body }) => setAccountWho(ctx, params.id, body.showsWho),
);

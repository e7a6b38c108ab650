import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelStart } from "@/lib/incidents/mailings/letters/cancel-start";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary:
      "Calls the planned start of a mailing off; it is what it was before, and an approval of it holds",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingSchema,
  },
  (ctx, { params }) => cancelStart(ctx, params.id),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askMailingApproval } from "@/lib/incidents/mailings/ask-mailing-approval";
import { mailingSchema } from "@/lib/incidents/mailings/mailing-schemas";

export const POST = apiRoute(
  {
    summary: "Asks another lead or an admin to look at a mailing as it stands",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingSchema,
  },
  (ctx, { params }) => askMailingApproval(ctx, params.id),
);

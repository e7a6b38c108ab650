import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { mailingAudienceSchema } from "@/lib/incidents/mailings/mailing-deed-schemas";
import { reportAudience } from "@/lib/incidents/mailings/report-audience";

export const GET = apiRoute(
  {
    summary: "How many people would get a letter now, and how many would not and why; writes nothing",
    roles: ["lead", "admin"],
    params: idParams,
    answer: mailingAudienceSchema,
    costly: { name: "mailing-audiences", perTenSeconds: 20, atOnce: 2 },
  },
  (ctx, { params }) => reportAudience(ctx, params.id),
);

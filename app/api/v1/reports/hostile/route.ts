import { apiRoute } from "@/lib/auth/api-route";
import { hostileQuerySchema, hostileReportSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { reportHostile } from "@/lib/conversations/abuse/report-hostile";

export const GET = apiRoute(
  {
    summary:
      "How much of what each agent bore was hostile, in all and by shift, with the rows. At most 31 days",
    roles: ["lead", "admin"],
    query: hostileQuerySchema,
    answer: hostileReportSchema,
  },
  (ctx, { query }) => reportHostile(ctx, new Date(query.from), new Date(query.to)),
);

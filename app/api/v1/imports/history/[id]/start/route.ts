import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { startHistorySchema } from "@/lib/conversations/history-job-schemas";
import { startHistory } from "@/lib/conversations/import/start-history";
import { jobSchema } from "@/lib/customers/job-schemas";

export const POST = apiRoute(
  {
    summary:
      "Takes in a file of history that was checked, goes on with one that was stopped, or checks it anew read another way",
    scope: "customers:write",
    roles: ["admin"],
    params: idParams,
    body: startHistorySchema,
    answer: jobSchema,
  },
  (ctx, { params, body }) => startHistory(ctx, params.id, body),
);

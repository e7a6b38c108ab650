import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { jobSchema } from "@/lib/customers/job-schemas";
import { listAffectedJobs } from "@/lib/incidents/affected/list-affected-jobs";

export const GET = apiRoute(
  {
    summary: "The newest lists and segments of an incident",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: pageOf(jobSchema),
  },
  async (ctx, { params }) => ({ data: await listAffectedJobs(ctx, params.id), nextCursor: null }),
);

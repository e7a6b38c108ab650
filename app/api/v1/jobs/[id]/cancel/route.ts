import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelJob } from "@/lib/customers/cancel-job";
import { jobSchema } from "@/lib/customers/job-schemas";

export const POST = apiRoute(
  {
    summary: "Stops a job before its next batch; what is taken in stays",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: jobSchema,
  },
  (ctx, { params }) => cancelJob(ctx, params.id),
);

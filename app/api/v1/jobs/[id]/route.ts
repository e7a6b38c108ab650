import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getJob } from "@/lib/customers/get-job";
import { jobSchema } from "@/lib/customers/job-schemas";

export const GET = apiRoute(
  {
    summary: "How far a job is, what it did and its first errors; `errorsUrl` is the file of all",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: jobSchema,
  },
  (ctx, { params }) => getJob(ctx, params.id),
);

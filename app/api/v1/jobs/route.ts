import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";
import { listJobs } from "@/lib/customers/get-job";
import { jobSchema } from "@/lib/customers/job-schemas";

export const GET = apiRoute(
  {
    summary: "The newest jobs, with who began them and what they did",
    scope: "customers:write",
    roles: ["lead", "admin"],
    answer: pageOf(jobSchema),
  },
  async (ctx) => ({ data: await listJobs(ctx), nextCursor: null }),
);

import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { jobSchema } from "@/lib/customers/job-schemas";
import { stageSegment } from "@/lib/incidents/affected/stage-segment";
import { stageSegmentSchema } from "@/lib/incidents/affected-job-schemas";

export const POST = apiRoute(
  {
    summary: "Adds everybody with a fact, or who wrote to an account since; or only counts them first",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: stageSegmentSchema,
    answer: jobSchema,
    status: 201,
  },
  (ctx, { params, body }) => stageSegment(ctx, params.id, body),
);

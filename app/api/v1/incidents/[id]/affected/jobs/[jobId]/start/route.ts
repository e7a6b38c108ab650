import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { jobSchema } from "@/lib/customers/job-schemas";
import { startAffectedJob } from "@/lib/incidents/affected/start-affected-job";
import { startAffectedSchema } from "@/lib/incidents/affected-job-schemas";

export const POST = apiRoute(
  {
    summary:
      "Adds the people of a kept list, with the columns as mapped, or only counts them with why lines are left out",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), jobId: z.uuid() }),
    body: startAffectedSchema,
    answer: jobSchema,
  },
  (ctx, { params: { id: incidentId, jobId }, body }) => startAffectedJob(ctx, { incidentId, jobId }, body),
);

import type { Ctx } from "@/lib/context/ctx";
import { listJobs } from "@/lib/customers/get-job";
import type { Job } from "@/lib/customers/job-schemas";

/** The newest lists and segments people came to an incident by, or are to. Leads, admins, programs. */
export async function listAffectedJobs(ctx: Ctx, incidentId: string): Promise<Job[]> {
  return (await listJobs(ctx)).filter(({ affected }) => affected?.incidentId === incidentId);
}

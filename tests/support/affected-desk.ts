import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/context/ctx";
import { getJob } from "@/lib/customers/get-job";
import type { Job } from "@/lib/customers/job-schemas";
import { runAffectedJobs } from "@/lib/incidents/affected/run-affected-jobs";
import { stageAffectedList } from "@/lib/incidents/affected/stage-affected-list";
import { startAffectedJob } from "@/lib/incidents/affected/start-affected-job";
import type { StartAffected } from "@/lib/incidents/affected-job-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { type SeedOptions, seedConversation } from "./conversation-rows";
import type { TestDatabase } from "./database";
import { bytesOf, streamed } from "./import-files";

/** An incident that began an hour before the clock of the test. */
export async function seedIncident(database: TestDatabase, lead: Actor, title = "Snow"): Promise<string> {
  const startAt = new Date(database.clock.now.getTime() - 3_600_000).toISOString();
  return (await openIncident(database.ctx(lead), { title, startAt })).id;
}

/** Takes a list in from upload to end, as a lead of the desk. */
export async function addList(
  database: TestDatabase,
  actor: Actor,
  incidentId: string,
  list: string | Uint8Array,
  { format, ...wish }: Partial<StartAffected> & { format?: "csv" | "jsonl" } = {},
): Promise<Job> {
  const ctx = database.ctx(actor);
  const bytes = typeof list === "string" ? bytesOf(list) : list;
  const staged = await stageAffectedList(ctx, incidentId, {
    stream: streamed(bytes),
    name: "list.csv",
    format,
  });
  await startAffectedJob(ctx, { incidentId, jobId: staged.id }, { isDryRun: false, ...wish });
  await runAffectedJobs(database.ctx(), new AbortController().signal);
  return getJob(ctx, staged.id);
}

/** Somebody who wrote, and an incident hits them. */
export async function seedAffected(
  database: TestDatabase,
  incidentId: string,
  over: SeedOptions & { fields?: Record<string, string> } = {},
) {
  const { fields = {}, ...rest } = over;
  const seeded = await seedConversation(database, rest);
  const affectedId = randomUUID();
  await database.db.affected.create({
    data: {
      id: affectedId,
      incidentId,
      handleId: seeded.handleId,
      source: "hand",
      fields,
      addedAt: database.clock.now,
    },
  });
  return { ...seeded, affectedId };
}

export const countsOf = ({ createdRows, updatedRows, unchangedRows, failedRows }: Job) => [
  createdRows,
  updatedRows,
  unchangedRows,
  failedRows,
];

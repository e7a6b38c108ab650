import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { IMPORT_LEASE_MS } from "./import-batch";

export interface ClaimedJob {
  id: string;
  fence: number;
  name: string;
  plan: unknown;
  fileKey: string;
  /** Null until they were counted. */
  totalRows: number | null;
  doneRows: number;
  createdById: string | null;
}

/** Takes the oldest job of a kind that waits, or whose worker died. */
export async function claimJob(ctx: Ctx, kind: string): Promise<ClaimedJob | null> {
  const now = ctx.now();
  const [job] = await ctx.db.$queryRaw<ClaimedJob[]>`
    UPDATE "Job" SET state = 'running', fence = fence + 1, "startedAt" = coalesce("startedAt", ${now}::timestamptz),
      "leaseUntil" = ${after(now, IMPORT_LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "Job" WHERE kind = ${kind}
      AND (state = 'waiting' OR (state = 'running' AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}::timestamptz)))
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, fence, name, plan, "fileKey", "totalRows", "doneRows", "createdById"`;
  return job ?? null;
}

import { DeskError } from "@/lib/base/errors";
import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { findZone } from "../find-zone";
import type { CreatePlan, Plan } from "../plan-schemas";
import { proposeInThread } from "./propose-in-thread";
import { readProblem } from "./read-problem";
import type { SolveProgress } from "./solve";

const LEASE_MS = 15_000;
const TELL_MS = 500;

interface Claimed {
  id: string;
  fence: number;
  wish: CreatePlan;
}

/** Works out the plan that waits, or goes on with one whose worker died. Returns how many. */
export async function runPlans(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const [job] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "PlanJob" SET state = 'running', fence = fence + 1, "startedAt" = coalesce("startedAt", ${now}::timestamptz),
      phase = 'reading', "leaseUntil" = ${after(now, LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "PlanJob"
      WHERE state = 'waiting' OR (state = 'running' AND "leaseUntil" < ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, fence, wish`;
  if (!job) return 0;
  await run(ctx, job);
  return 1;
}

async function run(ctx: Ctx, { id, fence, wish }: Claimed): Promise<void> {
  const mine = { id, fence, state: "running" };
  const stop = new AbortController();
  let told: { phase: Plan["phase"]; progress: SolveProgress | null } = { phase: "reading", progress: null };
  const tell = async () => {
    const { phase, progress } = told;
    const { count } = await ctx.db.planJob.updateMany({
      where: mine,
      data: {
        phase,
        leaseUntil: after(ctx.now(), LEASE_MS),
        ...(progress ? { progress: { ...progress } } : {}),
      },
    });
    // Cancelled, or taken over by a worker that thought this one dead.
    if (count === 0) stop.abort(new Error("the plan is no longer asked for"));
  };
  const timer = setInterval(() => void tell().catch(() => undefined), TELL_MS);
  try {
    const problem = await readProblem(ctx, wish, await findZone(ctx));
    const proposal = await proposeInThread(
      problem,
      wish.seconds,
      (phase, progress) => {
        told = { phase, progress: progress ?? told.progress };
      },
      stop.signal,
    );
    await ctx.db.planJob.updateMany({
      where: mine,
      data: { state: "done", phase: "done", proposal, endedAt: ctx.now(), leaseUntil: null },
    });
  } catch (error) {
    if (stop.signal.aborted) return;
    const code = error instanceof DeskError ? error.code : "plan-failed";
    await ctx.db.planJob.updateMany({
      where: mine,
      data: { state: "failed", failure: { code }, endedAt: ctx.now(), leaseUntil: null },
    });
    if (!(error instanceof DeskError)) throw error;
  } finally {
    clearInterval(timer);
  }
}

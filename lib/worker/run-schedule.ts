import type { Logger } from "pino";
import type { WorkerCtx } from "@/lib/context/ctx";
import { type Lease, listTasks, release, renew, takeDue } from "./lease";
import { type Pump, startPump } from "./pump";
import type { Task } from "./schedule";

const TICK_MS = 250;
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

/** Runs the timetable: of all workers one runs a task at a time; one that dies is followed within the lease. */
export function startSchedule(ctx: WorkerCtx, log: Logger, tasks: readonly Task[]): Pump {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let isListed = false;
  const pump = startPump(log, TICK_MS, async () => {
    if (!isListed) await listTasks(ctx, [...byName.keys()]);
    isListed = true;
    const idle = [...byName.keys()].filter((name) => !running.has(name));
    for (const lease of await takeDue(ctx, idle, LEASE_MS)) {
      const task = byName.get(lease.name);
      if (task)
        running.set(
          task.name,
          run(ctx, log, task, lease, stopping.signal).finally(() => running.delete(task.name)),
        );
    }
    return 0;
  });
  return {
    ring: pump.ring,
    stop: async () => {
      stopping.abort();
      await pump.stop();
      await Promise.all(running.values());
    },
  };
}

async function run(
  ctx: WorkerCtx,
  log: Logger,
  task: Task,
  taken: Lease,
  signal: AbortSignal,
): Promise<void> {
  let lease: Lease | null = taken;
  const timer = setInterval(() => {
    if (lease)
      renew(ctx, lease, LEASE_MS).then(
        (kept) => {
          lease = kept;
        },
        () => undefined,
      );
  }, RENEW_MS);
  let lastError: string | null = null;
  try {
    await task.run({ ...ctx, actor: { type: "system", task: task.name } }, signal);
  } catch (err) {
    lastError = err instanceof Error ? err.message.slice(0, 500) : String(err);
    log.warn({ err, task: task.name }, "task failed");
  } finally {
    clearInterval(timer);
    if (lease) await release(ctx, lease, task.everyMs, lastError).catch(() => undefined);
  }
}

import { env } from "@/lib/base/env";
import { logOf } from "@/lib/base/log";
import { openProcess, type Process } from "@/lib/context/create-ctx";
import { createWorkerCtx } from "@/lib/context/create-worker-ctx";
import { startWorker } from "./start-worker";

const POOL_SIZE = 16;
const DRAIN_MS = 20_000;
const START_TRIES = 30;

/** A database that is just coming up is waited for; anything else that is wrong ends the start with its line. */
async function openWhenUp(): Promise<Process> {
  for (let tried = 1; ; tried++) {
    try {
      return await openProcess(POOL_SIZE);
    } catch (error) {
      const isAway = /ECONNREFUSED|starting up|shutting down|terminat|timeout/i.test(String(error));
      if (!isAway || tried === START_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function main(): Promise<void> {
  const log = logOf("worker");
  // What no task has caught ends this worker; another takes over, and rows say what was under way.
  process.on("unhandledRejection", (err) => {
    log.fatal({ err }, "unhandled");
    process.exit(1);
  });
  const house = await openWhenUp();
  const ctx = await createWorkerCtx(house.ctx({ type: "system", task: "worker" }), env());
  const worker = startWorker(ctx, house.url);
  log.info({ channels: [...ctx.channels.keys()] }, "working");
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const late = setTimeout(() => process.exit(0), DRAIN_MS);
    late.unref();
    await worker.stop();
    await house.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

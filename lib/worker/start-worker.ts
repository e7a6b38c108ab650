import { logOf } from "@/lib/base/log";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { BellName } from "@/lib/db/bell";
import { listen } from "@/lib/db/listen";
import { claimPosts } from "@/lib/publishing/outbox/claim-posts";
import { sendPost } from "@/lib/publishing/outbox/send-post";
import { claimReplies } from "@/lib/replies/claim-replies";
import { sendReply } from "@/lib/replies/send-reply";
import { startListening } from "./listen-live";
import { startOutbox } from "./outbox";
import { type Pump, startPump } from "./pump";
import { startSchedule } from "./run-schedule";
import { sweeps, tasks } from "./schedule";

export interface Worker {
  /** Takes up nothing more and lets the calls under way end. */
  stop(): Promise<void>;
}

/** Everything a worker does: sends, looks, reads, answers, keeps the live ways in, and the timetable. */
export function startWorker(ctx: WorkerCtx, databaseUrl: string): Worker {
  const rung = new Map<BellName, Pump[]>();
  const pumps: Pump[] = [];
  const add = (pump: Pump, bell?: BellName) => {
    pumps.push(pump);
    if (bell) rung.set(bell, [...(rung.get(bell) ?? []), pump]);
  };
  const replies = { claim: claimReplies, send: sendReply };
  add(startOutbox(as(ctx, "outbox"), logOf("outbox"), replies), "outbox");
  add(startOutbox(as(ctx, "posts"), logOf("posts"), { claim: claimPosts, send: sendPost }), "outbox");
  for (const { name, everyMs, bell, run } of sweeps) {
    const own = as(ctx, name);
    add(
      startPump(logOf(name), everyMs, () => run(own)),
      bell,
    );
  }
  for (const channel of ctx.channels.values())
    add(startListening(as(ctx, "listen"), logOf("listen"), channel));
  add(startSchedule(ctx, logOf("schedule"), tasks));
  const bells = listen(databaseUrl, ["outbox", "wires", "intake"], (name) => {
    for (const pump of rung.get(name) ?? []) pump.ring();
  });
  return {
    stop: async () => {
      bells.stop();
      await Promise.all(pumps.map((pump) => pump.stop()));
    },
  };
}

function as(ctx: WorkerCtx, task: string): WorkerCtx {
  return { ...ctx, actor: { type: "system", task } };
}

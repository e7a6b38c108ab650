import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { alarmHandovers } from "@/lib/conversations/handovers/alarm-handovers";
import { writeShiftEnds } from "@/lib/conversations/handovers/write-shift-ends";
import { mailHandovers } from "@/lib/replies/system-mail/mail-handovers";

/** Writes the sheets of shifts that end, and tells of what nobody has accepted in time. */
export async function handOver(ctx: WorkerCtx): Promise<void> {
  await writeShiftEnds(ctx);
  await alarmHandovers(ctx);
  await mailHandovers(ctx, mailWords);
}

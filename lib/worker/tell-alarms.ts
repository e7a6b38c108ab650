import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { mailRings } from "@/lib/replies/system-mail/mail-rings";
import { evaluateAlarms } from "@/lib/response-times/evaluate-alarms";
import { pageRings } from "@/lib/response-times/page-rings";

/** Looks at the alarms and tells what rings. */
export async function tellAlarms(ctx: WorkerCtx): Promise<void> {
  await evaluateAlarms(ctx);
  await pageRings(ctx);
  await mailRings(ctx, mailWords);
}

import { mailWords } from "@/lib/auth/mail-words";
import type { WorkerCtx } from "@/lib/context/ctx";
import { deliverHooks } from "@/lib/integrations/hooks/deliver-hooks";
import { mailOffHooks } from "@/lib/integrations/hooks/mail-off-hooks";
import { signedCaller } from "./signed-caller";

/** Tells other systems what waits for them, and admins which of them was given up. */
export async function tellHooks(ctx: WorkerCtx): Promise<number> {
  const told = await deliverHooks(ctx, signedCaller(ctx));
  if (told > 0) await mailOffHooks(ctx, mailWords);
  return told;
}

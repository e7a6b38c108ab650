import type { Ctx } from "@/lib/context/ctx";
import { deskProcess } from "./desk-process";

/** For a provider's webhook, after its signature was found good. */
export async function webhookCtx(channel: string): Promise<Ctx> {
  return (await deskProcess()).ctx({ type: "webhook", channel });
}

import { env } from "@/lib/base/env";
import { createAssistant } from "@/lib/channels/assist/create-assistant";
import type { Suggest } from "@/lib/channels/assistant";
import type { WorkerCtx } from "@/lib/context/ctx";

/** Sooner than the page stops waiting, so that it hears why. */
const CALL_MS = 8000;
let assistant: Suggest | undefined;

/** The one assistant of this worker; null where none is set up. */
export function assistantOf(ctx: WorkerCtx): Suggest | null {
  const { AI_URL: url, AI_KEY: key, AI_MODEL: model, ALLOWED_PRIVATE: allowedPrivate } = env();
  if (!url || !model) return null;
  assistant ??= createAssistant({ world: ctx.world, url, key, model, allowedPrivate, timeoutMs: CALL_MS });
  return assistant;
}

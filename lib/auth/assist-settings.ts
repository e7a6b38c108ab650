import type { AssistSettings } from "@/lib/assist/ask-suggestion";
import { env } from "@/lib/base/env";

/** How this desk asks for suggestions; null where it was not set up to. */
export function assistSettings(): AssistSettings {
  const { AI_URL, AI_MODEL, AI_PRIVATE_FACTS } = env();
  return AI_URL && AI_MODEL ? { sendsFacts: AI_PRIVATE_FACTS === "allowed" } : null;
}

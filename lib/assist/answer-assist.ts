import { Refused } from "@/lib/base/errors";
import type { Suggest } from "@/lib/channels/assistant";
import { assistQuestionSchema } from "./schemas";

/**
 * The worker's half of a suggestion: one call. Throws Refused `assist-off`, `assist-late`, `assist-unreachable`,
 * `assist-insecure`, `assist-empty` or `assist-refused` with the status.
 */
export async function answerAssist(suggest: Suggest | null, question: unknown): Promise<{ text: string }> {
  if (!suggest) throw new Refused("assist-off");
  const outcome = await suggest(assistQuestionSchema.parse(question));
  switch (outcome.kind) {
    case "suggested":
      return { text: outcome.text };
    case "refused":
      throw new Refused("assist-refused", { status: outcome.status });
    case "late":
      throw new Refused("assist-late");
    case "insecure":
      throw new Refused("assist-insecure");
    case "empty":
      throw new Refused("assist-empty");
    case "unreachable":
      throw new Refused("assist-unreachable");
  }
}

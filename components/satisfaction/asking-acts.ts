import type { ActionResult } from "@/lib/auth/agent-action";
import type { AskPreview, SetAsking } from "@/lib/replies/satisfaction-schemas";

/** What leads may do here; handed in by the page. */
export interface AskingActs {
  set(input: { accountId: string; wish: SetAsking }): Promise<ActionResult<void>>;
  preview(input: { accountId: string }): Promise<ActionResult<AskPreview[]>>;
}

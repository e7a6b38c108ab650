import type { ActionResult } from "@/lib/auth/agent-action";
import type { StateHours } from "@/lib/response-times/hours-page-schemas";
import type { StateWords } from "@/lib/response-times/truth-schemas";

/** What the truth check's page may do; handed in by the page. */
export interface TruthActs {
  stateHours(input: { accountId: string; wish: StateHours }): Promise<ActionResult<void>>;
  stateWords(input: { accountId: string; said: StateWords }): Promise<ActionResult<void>>;
  setZone(input: { zone: string }): Promise<ActionResult<void>>;
}

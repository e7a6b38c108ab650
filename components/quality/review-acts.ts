import type { ActionResult } from "@/lib/auth/agent-action";

type Deed = (input: unknown) => Promise<ActionResult<void>>;

/** What the screen of a review can do. */
export type ReviewActs = Readonly<{
  answer: Deed;
  comment: Deed;
  finish: Deed;
  second: Deed;
  settle: Deed;
  uncomment: Deed;
}>;

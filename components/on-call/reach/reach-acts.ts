import type { ActionResult } from "@/lib/auth/agent-action";
import type { RouteWish } from "@/lib/coverage/on-call-schemas";

/** What a person does about the ways they are reached. */
export interface ReachActs {
  add: (wish: RouteWish) => Promise<ActionResult<{ secret: string | null }>>;
  remove: (input: { id: string }) => Promise<ActionResult<void>>;
  prove: (input: { id: string; code: string }) => Promise<ActionResult<void>>;
  again: (input: { id: string }) => Promise<ActionResult<void>>;
}

import type { SetInitials } from "@/lib/agents/initials-schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Credit } from "@/lib/replies/feed-schemas";

type Act<I> = (input: I) => Promise<ActionResult<void>>;

/** What admins may do with the registry. */
export interface InitialsActs {
  set: Act<{ agentId: string; change: SetInitials }>;
  end: Act<{ agentId: string; accountId: string }>;
  drop: Act<{ planId: string }>;
}

export interface AccountChoice {
  id: string;
  name: string;
}

/** Says who wrote an answer; how many were credited. */
export type CreditAct = (input: { interactionId: string; credit: Credit }) => Promise<ActionResult<number>>;

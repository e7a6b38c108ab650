import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeIncident } from "@/lib/incidents/incident-schemas";
import type { CreateJoinRule } from "@/lib/incidents/join-schemas";

/** What a lead does on the page of one incident. */
export type OverviewActs = Readonly<{
  change(input: { id: string; change: ChangeIncident }): Promise<ActionResult<void>>;
  close(input: { id: string }): Promise<ActionResult<void>>;
  reopen(input: { id: string }): Promise<ActionResult<void>>;
  setRestAside(input: { id: string; reason: string }): Promise<ActionResult<{ people: number }>>;
  addRule(input: { id: string } & CreateJoinRule): Promise<ActionResult<void>>;
  retireRule(input: { id: string; ruleId: string }): Promise<ActionResult<void>>;
}>;

export type Named = Readonly<{ id: string; name: string }>;

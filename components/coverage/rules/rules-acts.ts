import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangePolicy } from "@/lib/coverage/cover-schemas";
import type { ChangeWorkRules, CreateWorkRules } from "@/lib/coverage/work-rules-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;

export type RulesActs = Readonly<{
  add: Act<CreateWorkRules>;
  change: Act<{ id: string; change: ChangeWorkRules }>;
  remove: Act<{ id: string }>;
  setPolicy: Act<ChangePolicy>;
  setRulesOf: Act<{ agentId: string; rulesId: string | null }>;
}>;

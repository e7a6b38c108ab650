import type { ActionResult } from "@/lib/auth/agent-action";
import type { CreatePlan, Plan } from "@/lib/coverage/plan-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<Plan>>;

export type PlanActs = Readonly<{
  create: Act<CreatePlan>;
  cancel: Act<{ id: string }>;
  apply: Act<{ id: string }>;
  discard: Act<{ id: string }>;
}>;
export type PlanPeople = readonly { id: string; name: string }[];

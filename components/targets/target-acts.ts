import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeHours, CreateHours } from "@/lib/response-times/hours-schemas";
import type { ChangeTarget, CreateTarget } from "@/lib/response-times/target-schemas";

type Act<Input, Value = void> = (input: Input) => Promise<ActionResult<Value>>;

export type TargetActs = Readonly<{
  add: Act<CreateTarget>;
  change: Act<{ id: string; change: ChangeTarget }>;
  end: Act<{ id: string }>;
  apply: Act<{ id: string; reason: string }, { turns: number }>;
}>;

export type HoursActs = Readonly<{
  add: Act<CreateHours, { id: string }>;
  change: Act<{ id: string; change: ChangeHours }, { id: string }>;
  end: Act<{ id: string }>;
}>;

import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeReason } from "@/lib/conversations/reason-schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;
type Place = { id: string; position: number };

export type ReasonActs = Readonly<{
  add: Act<{ name: string; parentId: string | null }>;
  change: Act<{ id: string; change: ChangeReason }>;
  swap: Act<{ one: Place; other: Place }>;
}>;

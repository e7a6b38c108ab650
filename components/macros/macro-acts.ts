import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeMacro, SaveMacro } from "@/lib/macros/schemas";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;

export type MacroActs = Readonly<{
  add: Act<SaveMacro>;
  change: Act<{ id: string; change: ChangeMacro }>;
  retire: Act<{ id: string }>;
  restore: Act<{ id: string }>;
}>;

/** What a macro may be made for. */
export type MacroChoices = Readonly<{
  teams: readonly { id: string; name: string }[];
  accounts: readonly { id: string; channel: string; handle: string }[];
}>;

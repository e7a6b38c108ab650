import type { ActionResult } from "@/lib/auth/agent-action";
import type { ChangeProtocol, CreateProtocol, Protocol } from "@/lib/red-flags/protocol-schemas";

type Act<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

export type ProtocolActs = Readonly<{
  add: Act<CreateProtocol, Protocol>;
  change: Act<{ id: string; change: ChangeProtocol }, Protocol>;
  end: Act<{ id: string }, void>;
}>;

export type ProtocolChoices = Readonly<{
  skills: readonly string[];
  chains: readonly { id: string; name: string }[];
}>;

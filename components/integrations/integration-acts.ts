import type { ActionResult } from "@/lib/auth/agent-action";
import type { CreateIdentityRule, IdentityRule } from "@/lib/customers/identity-schemas";
import type { Action, CreateAction, CreateLookup, Lookup } from "@/lib/integrations/schemas";

type Act<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
type Declared = { id: string; secret: string };

export type IntegrationActs = Readonly<{
  addLookup: Act<CreateLookup, Declared>;
  addAction: Act<CreateAction, Declared>;
  addRule: Act<CreateIdentityRule & { accountId: string }, void>;
  retire: Act<{ kind: "lookup" | "action" | "rule"; id: string }, void>;
}>;

export type Declarations = Readonly<{
  lookups: readonly Lookup[];
  actions: readonly Action[];
  rules: readonly IdentityRule[];
}>;

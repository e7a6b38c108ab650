import type { ActionResult } from "@/lib/auth/agent-action";
import type { CreateReplay, Replay } from "@/lib/red-flags/replay/replay-schemas";
import type {
  FlagDraft,
  FlagRulesView,
  SaveFlagDraft,
  SaveFlagRules,
} from "@/lib/red-flags/rule-set-schemas";

type Act<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

export type RuleActs = Readonly<{
  save: Act<SaveFlagDraft, FlagDraft>;
  drop: Act<Record<string, never>, void>;
  publish: Act<SaveFlagRules, FlagRulesView>;
  restore: Act<{ restores: number; version: number }, FlagRulesView>;
  replay: Act<CreateReplay, Replay>;
  stop: Act<{ id: string }, Replay>;
}>;

export type RuleChoices = Readonly<{
  teams: readonly { id: string; name: string }[];
  skills: readonly string[];
}>;

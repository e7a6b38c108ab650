import { type FlagRules, flagRulesSchema } from "../schemas";
import { DEFAULT_FLAG_RULES } from "./default-rules";

/** Rules as they were stored, with the usual for what the desk has learnt to look at since. */
export function storedRules(stored: unknown, version: number): FlagRules {
  const { kinds, limits, ...rest } = Object(stored) as Partial<FlagRules>;
  return flagRulesSchema.parse({
    ...DEFAULT_FLAG_RULES,
    ...rest,
    kinds: { ...DEFAULT_FLAG_RULES.kinds, ...kinds },
    limits: { ...DEFAULT_FLAG_RULES.limits, ...limits },
    version,
  });
}

import type { Ctx } from "@/lib/context/ctx";
import { DEFAULT_FLAG_RULES } from "./rules/default-rules";
import type { FlagRules } from "./schemas";

/** The rules in force. */
export async function readFlagRules(_ctx: Ctx): Promise<FlagRules> {
  return DEFAULT_FLAG_RULES;
}

import { Refused } from "@/lib/base/errors";
import type { Warning } from "../schemas";

/**
 * Lets a shift through what its warnings' tables say. Throws Refused `work-rule` with all warnings where one forbids it,
 * or asks a reason that was not given. Answers those its agent has to agree to.
 */
export function requireRules(warnings: readonly Warning[], reason: string | undefined): Warning[] {
  const against =
    warnings.find(({ mode }) => mode === "forbids") ??
    (reason === undefined ? warnings.find(({ mode }) => mode === "asks-reason") : undefined);
  if (against) {
    const { rule, mode = "forbids", values } = against;
    throw new Refused("work-rule", { rule, mode, ...values }, { warnings });
  }
  return warnings.filter(({ mode }) => mode === "asks-consent");
}

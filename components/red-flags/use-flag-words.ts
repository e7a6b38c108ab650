"use client";

import { useTranslations } from "next-intl";
import type { FlagView } from "@/lib/conversations/flag-schemas";

type Said = Pick<FlagView, "reason" | "evidence" | "says" | "weight" | "isInferred">;

/** A flag in the reader's words: its kind, why it stands, and both with what it weighs. */
export function useFlagWords() {
  const t = useTranslations("red-flags");
  const kindOf = (flag: Pick<FlagView, "reason">) => {
    const key = `kinds.${flag.reason}`;
    return t.has(key as never) ? t(key as never) : flag.reason;
  };
  const evidenceOf = ({ says, evidence }: Said) => {
    const key = `evidence.${says.code}`;
    const values = Object.fromEntries(
      Object.entries(says.values).map(([name, value]) => [
        name,
        name.endsWith("At") ? new Date(String(value)) : (value ?? ""),
      ]),
    );
    return t.has(key as never) ? t(key as never, values as never) : evidence;
  };
  /** What fits a row of the queue; null where the kind says it all. */
  const shortOf = ({ says }: Said): string | null => {
    const key = `short.${says.code}`;
    return t.has(key as never) ? t(key as never, says.values as never) : null;
  };
  const whyOf = (flag: Said) =>
    t(flag.isInferred ? "whyInferred" : "why", {
      kind: kindOf(flag),
      evidence: evidenceOf(flag),
      weight: flag.weight,
    });
  return { t, kindOf, evidenceOf, shortOf, whyOf };
}

"use client";

import { useTranslations } from "next-intl";
import type { FlagView } from "@/lib/conversations/flag-schemas";
import { writtenValues } from "@/lib/red-flags/rules/written-values";

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
    return t.has(key as never) ? t(key as never, valuesOf(says) as never) : evidence;
  };
  /** What fits a row of the queue; null where the kind says it all. */
  const shortOf = ({ says }: Said): string | null => {
    const key = `short.${says.code}`;
    return t.has(key as never) ? t(key as never, valuesOf(says) as never) : null;
  };
  const whyOf = (flag: Said) =>
    t(flag.isInferred ? "whyInferred" : "why", {
      kind: kindOf(flag),
      evidence: evidenceOf(flag),
      weight: flag.weight,
    });
  return { t, kindOf, evidenceOf, shortOf, whyOf };
}

/** Instants as dates, for the reader's own zone. */
function valuesOf({ values }: Said["says"]): Record<string, string | number | boolean | Date> {
  return Object.fromEntries(
    Object.entries(writtenValues(values)).map(([name, value]) => [
      name,
      /(^a|A)t$/.test(name) ? new Date(String(value)) : (value ?? ""),
    ]),
  );
}

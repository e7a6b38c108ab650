"use client";

import { useDeferredValue, useMemo, useState } from "react";
import type { FlagRulesView, RuleFault, WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { changesOf } from "@/lib/red-flags/rules/rule-changes";
import { faultsOfRules } from "@/lib/red-flags/rules/rule-faults";
import type { FlagKind } from "@/lib/red-flags/schemas";

/** The rules as they stand on the screen, what they change and what is wrong with them. */
export function useRuleDraft({ rules: inForce, draft }: FlagRulesView) {
  const first = draft?.rules ?? inForce;
  const [rules, setRules] = useState(first);
  const [stored, setStored] = useState({ rules: first, changeNumber: draft?.changeNumber ?? 0 });
  const settled = useDeferredValue(rules);
  const changes = useMemo(() => changesOf(inForce, settled), [inForce, settled]);
  const faults = useMemo<RuleFault[]>(() => faultsOfRules(settled), [settled]);
  return {
    rules,
    changes,
    faults,
    isSaved: rules === stored.rules,
    changeNumber: stored.changeNumber,
    /** What was sent is kept by the server under this number; what was typed since is not. */
    kept: (sent: WrittenRules, changeNumber: number) => setStored({ rules: sent, changeNumber }),
    set: (more: Partial<WrittenRules>) => setRules((now) => ({ ...now, ...more })),
    setKind: (kind: FlagKind, more: Partial<WrittenRules["kinds"][FlagKind]>) =>
      setRules((now) => ({ ...now, kinds: { ...now.kinds, [kind]: { ...now.kinds[kind], ...more } } })),
    setWords: (language: string, kind: FlagKind, phrases: string[]) =>
      setRules((now) => ({
        ...now,
        words: { ...now.words, [language]: { ...now.words[language], [kind]: phrases } },
      })),
    /** Begins anew from rules that are in force. */
    begin: (from: WrittenRules) => {
      setRules(from);
      setStored({ rules: from, changeNumber: 0 });
    },
  };
}

export type RuleDraft = ReturnType<typeof useRuleDraft>;

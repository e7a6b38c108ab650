"use client";

import type { RuleChange } from "@/lib/red-flags/rules/rule-changes";
import { useRuleWords } from "./use-rule-words";

const SHOWN = 6;

/** What would change, one line each; words with the phrases that come and go. */
export function ChangeList({ changes }: { changes: readonly RuleChange[] }) {
  const { t, kindName, languageName } = useRuleWords();
  if (changes.length === 0) return <p className="text-body text-ink-2">{t("changes.none")}</p>;
  const told = (change: RuleChange) => {
    switch (change.code) {
      case "words":
        return t("changes.words", {
          kind: kindName(change.kind),
          language: languageName(change.language),
          added: change.added.length,
          removed: change.removed.length,
        });
      case "limit":
        return t("changes.limit", { limit: t(`limits.${change.limit}`), from: change.from, to: change.to });
      case "levels":
        return t("changes.levels", { from: change.from, to: change.to });
      case "weight":
        return t("changes.weight", { kind: kindName(change.kind), from: change.from, to: change.to });
      case "on":
      case "off":
      case "consequence":
        return t(`changes.${change.code}`, { kind: kindName(change.kind) });
    }
  };
  return (
    <ul className="divide-y border-y">
      {changes.map((change) => (
        <li key={JSON.stringify(change)} className="py-1.5 text-body">
          {told(change)}
          {change.code === "words" ? (
            <span className="block font-mono text-ink-2 text-meta">
              {change.added
                .slice(0, SHOWN)
                .map((phrase) => `+ ${phrase}`)
                .join(" · ")}
              {change.added.length > 0 && change.removed.length > 0 ? " · " : ""}
              {change.removed
                .slice(0, SHOWN)
                .map((phrase) => `− ${phrase}`)
                .join(" · ")}
              {change.added.length > SHOWN || change.removed.length > SHOWN ? " …" : ""}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

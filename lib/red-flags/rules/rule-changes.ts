import type { WrittenRules } from "../rule-set-schemas";
import { FLAG_KINDS, type FlagKind } from "../schemas";

export type RuleChange =
  | { code: "on" | "off" | "consequence"; kind: FlagKind }
  | { code: "weight"; kind: FlagKind; from: number; to: number }
  | { code: "levels"; from: string; to: string }
  | { code: "limit"; limit: keyof WrittenRules["limits"]; from: string; to: string }
  | { code: "words"; kind: FlagKind; language: string; added: string[]; removed: string[] };

/** What rules change against those in force, in the order of the screen. */
export function changesOf(was: WrittenRules, now: WrittenRules): RuleChange[] {
  return [...kindChanges(was, now), ...limitChanges(was, now), ...wordChanges(was.words, now.words)];
}

function kindChanges(was: WrittenRules, now: WrittenRules): RuleChange[] {
  return FLAG_KINDS.flatMap((kind): RuleChange[] => {
    const [before, after] = [was.kinds[kind], now.kinds[kind]];
    const changes: RuleChange[] = [];
    if (before.isOn !== after.isOn) changes.push({ code: after.isOn ? "on" : "off", kind });
    if (before.weight !== after.weight)
      changes.push({ code: "weight", kind, from: before.weight, to: after.weight });
    if (told(before.consequence) !== told(after.consequence)) changes.push({ code: "consequence", kind });
    return changes;
  });
}

function limitChanges(was: WrittenRules, now: WrittenRules): RuleChange[] {
  const changes: RuleChange[] = [];
  const [from, to] = [was.levels.join(" · "), now.levels.join(" · ")];
  if (from !== to) changes.push({ code: "levels", from, to });
  for (const limit of Object.keys(now.limits) as (keyof WrittenRules["limits"])[]) {
    const [before, after] = [String(was.limits[limit]), String(now.limits[limit])];
    if (before !== after) changes.push({ code: "limit", limit, from: before, to: after });
  }
  return changes;
}

function wordChanges(was: WrittenRules["words"], now: WrittenRules["words"]): RuleChange[] {
  const languages = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
  return languages.flatMap((language) =>
    FLAG_KINDS.flatMap((kind): RuleChange[] => {
      const [before, after] = [new Set(was[language]?.[kind]), new Set(now[language]?.[kind])];
      const added = [...after].filter((phrase) => !before.has(phrase));
      const removed = [...before].filter((phrase) => !after.has(phrase));
      return added.length + removed.length > 0 ? [{ code: "words", kind, language, added, removed }] : [];
    }),
  );
}

/** What follows, whatever the order it was chosen in; what is not chosen does not count. */
function told(consequence: WrittenRules["kinds"][FlagKind]["consequence"]): string {
  const chosen = Object.entries(consequence ?? {}).filter(([, value]) => Boolean(value));
  return JSON.stringify(chosen.sort(([a], [b]) => a.localeCompare(b)));
}

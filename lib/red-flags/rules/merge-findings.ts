import type { FlagEvidence, FlagFinding, FlagRules } from "../schemas";

/** Stronger than any words about time, by minutes. */
const SOONEST = 10_000;

/** A flag as it is stored; instants are milliseconds. */
export interface StoredFlag {
  id: string;
  kind: string;
  threadId: string;
  interactionId: string | null;
  evidence: FlagEvidence;
  weight: number;
  sinceAt: number;
  clearedAt: number | null;
  ending: string | null;
}

/** A finding with what it hangs on. */
export interface PlacedFinding extends FlagFinding {
  threadId: string;
  interactionId: string;
  sinceAt: number;
}

export interface Merged {
  raised: (PlacedFinding & { weight: number })[];
  /** Flags that stand already, with evidence that has grown. */
  renewed: (PlacedFinding & { id: string; weight: number })[];
}

/**
 * What findings change in the flags of a conversation: one that stands is only renewed, by more of the same; one that a
 * person cleared is not raised again by the same interaction, nor by the history without more of it.
 */
export function mergeFindings(
  flags: readonly StoredFlag[],
  findings: readonly PlacedFinding[],
  rules: FlagRules,
): Merged {
  const merged: Merged = { raised: [], renewed: [] };
  for (const finding of strongest(findings)) {
    const { isOn, weight } = rules.kinds[finding.kind];
    if (!isOn) continue;
    const same = flags.filter(({ kind }) => kind === finding.kind);
    const open = same.find(({ clearedAt }) => clearedAt === null);
    if (open) {
      if (isMore(finding, open)) merged.renewed.push({ ...finding, id: open.id, weight });
    } else if (!same.some((flag) => isRefused(flag, finding))) merged.raised.push({ ...finding, weight });
  }
  return merged;
}

/** Of what is near in time the newest word counts; of all else what says more. */
function isMore(finding: PlacedFinding, flag: StoredFlag): boolean {
  if (finding.kind === "time-critical") return finding.sinceAt > flag.sinceAt;
  return strengthOf(finding.evidence) > strengthOf(flag.evidence);
}

function isRefused(flag: StoredFlag, { interactionId, evidence }: PlacedFinding): boolean {
  if (flag.ending !== "cleared") return false;
  if (flag.interactionId === interactionId) return true;
  // Each wait is another one, and so is each promise.
  if (flag.kind === "waiting" || flag.kind === "promise-broken") return false;
  const isOfWords = evidence.spans.length > 0 || flag.evidence.spans.length > 0;
  return (
    !isOfWords && flag.evidence.code === evidence.code && strengthOf(evidence) <= strengthOf(flag.evidence)
  );
}

function strongest(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const best = new Map<string, PlacedFinding>();
  for (const finding of findings) {
    const before = best.get(finding.kind);
    if (!before || strengthOf(finding.evidence) > strengthOf(before.evidence))
      best.set(finding.kind, finding);
  }
  return [...best.values()];
}

/** More is stronger: of what was counted, and of words that say so; of minutes that are left, fewer. */
function strengthOf({ values, spans }: FlagEvidence): number {
  if (typeof values.minutes === "number") return SOONEST - values.minutes;
  const counted = Object.values(values).filter((value) => typeof value === "number");
  return counted.reduce((sum, value) => sum + Math.abs(value), spans.length);
}

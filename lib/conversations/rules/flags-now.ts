import { flagsOfHistory } from "@/lib/red-flags/rules/flags-of-history";
import {
  type Merged,
  mergeFindings,
  type PlacedFinding,
  type StoredFlag,
} from "@/lib/red-flags/rules/merge-findings";
import type { FlagLife } from "@/lib/red-flags/rules/standing-level";
import { waitingFlag } from "@/lib/red-flags/rules/waiting-flag";
import type { FlagRules } from "@/lib/red-flags/schemas";
import type { FlagFacts } from "../flag-facts-sql";
import { historyOf } from "./history-of";
import { brokenFindings, type OwedPromise } from "./owed-promise";
import type { Turn } from "./turns";

/** What the flags of a conversation are decided by. */
interface FlagEvents {
  flags: readonly StoredFlag[];
  facts: FlagFacts | null;
  acts: readonly { kind: string; by: string | null }[];
  turns: readonly Turn[];
  promises: readonly OwedPromise[];
  /** What its words raise. */
  findings: readonly PlacedFinding[];
  threadOf: (interactionId: string) => string | undefined;
  rules: FlagRules;
  now: Date;
  /** Threads have come or gone: what the history no longer says is over. */
  isRechecked: boolean;
  /** The sweep asks: it alone says that somebody waits too long, so that nothing hangs on who looked when. */
  isSwept: boolean;
  isResolved: boolean;
}

export interface FlagsNow extends Merged {
  over: { id: string; clearedAt: number }[];
  /** All of them after that, for the level of each turn. */
  lives: FlagLife[];
}

const OF_HISTORY: readonly string[] = ["tried-before", "third-contact", "second-agent", "tier"];

/** What is raised, renewed and over in a conversation now; nothing is raised in a resolved one, whose flags are all over. */
export function flagsNow(events: FlagEvents): FlagsNow {
  const { flags, findings, rules, now } = events;
  const standing = flags.filter(({ clearedAt }) => clearedAt === null);
  const waiting = waitingIn(events);
  const broken = brokenFindings(events.promises);
  const history = events.isResolved ? [] : ofHistory(events);
  const found = new Set<string>(history.map(({ kind }) => kind));
  const over = standing.flatMap((flag) => {
    if (events.isResolved) return { id: flag.id, clearedAt: now.getTime() };
    const endedAt = flag.kind === "waiting" ? endOfWait(flag, events.turns) : null;
    if (endedAt !== null) return { id: flag.id, clearedAt: endedAt };
    if (flag.evidence.code === "promise-broken" && broken.length === 0)
      return { id: flag.id, clearedAt: now.getTime() };
    const isGone = events.isRechecked && OF_HISTORY.includes(flag.kind) && !found.has(flag.kind);
    return isGone && flag.evidence.code !== "by-hand" ? { id: flag.id, clearedAt: now.getTime() } : [];
  });
  const ended = new Map(over.map(({ id, clearedAt }) => [id, clearedAt]));
  const merged = events.isResolved
    ? { raised: [], renewed: [] }
    : mergeFindings(
        flags.filter(({ id }) => !ended.has(id)),
        [...findings, ...history, ...waiting, ...broken],
        rules,
      );
  const weights = new Map(merged.renewed.map(({ id, weight }) => [id, weight]));
  const lives = [
    ...flags.map((flag) => ({
      ...flag,
      weight: weights.get(flag.id) ?? flag.weight,
      clearedAt: flag.clearedAt ?? ended.get(flag.id) ?? null,
    })),
    ...merged.raised.map((flag) => ({ ...flag, clearedAt: null })),
  ];
  return { ...merged, over, lives };
}

function ofHistory({ facts, turns, acts, rules }: FlagEvents): PlacedFinding[] {
  if (!facts?.newest) return [];
  const { id, threadId, publishedAt } = facts.newest;
  const place = { threadId, interactionId: id, sinceAt: Date.parse(publishedAt) };
  return flagsOfHistory(historyOf(facts, turns, acts), rules).map((each) => ({ ...each, ...place }));
}

/** Past its promise, where somebody still waits. */
function waitingIn({ turns, threadOf, now, isSwept }: FlagEvents): PlacedFinding[] {
  if (!isSwept) return [];
  const open = turns.find(({ endedAt, isCloser }) => endedAt === null && !isCloser);
  const finding = waitingFlag(open?.promisedAt ?? null, now);
  const threadId = open && threadOf(open.firstInteractionId);
  if (!open || !finding || !threadId) return [];
  return [
    { ...finding, threadId, interactionId: open.firstInteractionId, sinceAt: open.promisedAt.getTime() },
  ];
}

/** When the wait it told of ended; null while it goes on. */
function endOfWait(flag: StoredFlag, turns: readonly Turn[]): number | null {
  const turn = turns.find(({ inboundIds }) => inboundIds.includes(flag.interactionId ?? ""));
  if (turn) return turn.endedAt?.getTime() ?? null;
  return flag.evidence.code === "waiting" ? flag.sinceAt : null;
}

import type { CreateTarget, TargetView } from "@/lib/response-times/target-schemas";

export type Unit = "minutes" | "hours" | "days";
export const UNITS: readonly Unit[] = ["minutes", "hours", "days"];
const SECONDS: Readonly<Record<Unit, number>> = { minutes: 60, hours: 3600, days: 86_400 };

/** A target as it is being typed; empty stands for "all of them". */
export type TargetDraft = Readonly<{
  accountId: string;
  channel: string;
  audience: "" | "public" | "private";
  teamId: string;
  level: string;
  count: string;
  unit: Unit;
  calendarId: string;
  /** Percent of the time, at levels 1 to 3 of red flags. */
  factors: readonly string[];
}>;

export function draftOf(target: TargetView | null, channel = ""): TargetDraft {
  const { count, unit } = inUnit(target?.seconds ?? 600);
  return {
    accountId: target?.account?.id ?? "",
    channel: target?.channel ?? channel,
    audience: target?.audience ?? "",
    teamId: target?.team?.id ?? "",
    level: target?.level === null || target === null ? "" : String(target.level),
    count: String(count),
    unit,
    calendarId: target?.calendar?.id ?? "",
    factors: (target?.levelFactors ?? [0.75, 0.5, 0.25]).map((share) => String(Math.round(share * 100))),
  };
}

/** What is typed as what is asked for; null while the time is none. */
export function wishOf(draft: TargetDraft, warnShares: number[] = [50, 80]): CreateTarget | null {
  const seconds = Math.round(Number(draft.count.replace(",", ".")) * SECONDS[draft.unit]);
  if (!Number.isFinite(seconds) || seconds < 60 || seconds > 30 * SECONDS.days) return null;
  const levelFactors = factorsOf(draft.factors);
  if (!levelFactors) return null;
  return {
    accountId: draft.accountId || null,
    channel: draft.channel || null,
    audience: draft.audience || null,
    teamId: draft.teamId || null,
    level: draft.level === "" ? null : Number(draft.level),
    seconds,
    calendarId: draft.calendarId || null,
    warnShares,
    levelFactors,
  };
}

/** What is typed as shares; null where one is none, or a higher level would be due later than a lower. */
export function factorsOf(typed: readonly string[]): number[] | null {
  const shares = typed.map((text) => Math.round(Number(text.replace(",", "."))) / 100);
  const isGood = shares.every((share, place) => share >= 0.05 && share <= (shares[place - 1] ?? 1));
  return isGood && typed.every((text) => text.trim() !== "") ? shares : null;
}

function inUnit(seconds: number): { count: number; unit: Unit } {
  const unit = UNITS.findLast((each) => seconds % SECONDS[each] === 0) ?? "minutes";
  return { count: seconds / SECONDS[unit], unit };
}

import type { CoverGap } from "@/lib/coverage/cover-schemas";
import { dayText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";

/** Whom to ask for: a stretch of a day at most, and how many are missing. */
export type AskedGap = Readonly<{ from: string; to: string; language?: string; wanted: number }>;

const DAY = 86_400_000;

/** What is asked of people for a gap: from now on, a day at a time. */
export function askedGap({ startAt, endAt, values }: CoverGap, nowMs: number): AskedGap {
  const from = Math.max(Date.parse(startAt), nowMs);
  const to = Math.min(Date.parse(endAt), from + DAY);
  const { required = 0, minimum = 0, planned = 0, language } = values;
  const wanted = Math.ceil(Math.max(Number(required), Number(minimum)) - Number(planned));
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(language === undefined ? {} : { language: String(language) }),
    wanted: Math.min(50, Math.max(1, wanted)),
  };
}

/** The page of cover on that day, with the question open. */
export function askAddress(gap: CoverGap, zone: string, nowMs: number): string {
  const { from, to, language, wanted } = askedGap(gap, nowMs);
  const day = dayText(localDay(zone, Date.parse(from)) * DAY);
  const query = { from: day, days: "7", zone, askFrom: from, askTo: to, wanted: String(wanted) };
  return `/coverage/cover?${new URLSearchParams(language ? { ...query, language } : query)}`;
}

/** What an address asks for; null where it asks for nothing, or for no stretch. */
export function askedBy({
  askFrom,
  askTo,
  language,
  wanted,
}: Readonly<Record<string, string | string[] | undefined>>): AskedGap | null {
  if (typeof askFrom !== "string" || typeof askTo !== "string") return null;
  if (!(Date.parse(askTo) > Date.parse(askFrom))) return null;
  const count = Number(wanted);
  return {
    from: new Date(askFrom).toISOString(),
    to: new Date(askTo).toISOString(),
    ...(typeof language === "string" && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
    wanted: Number.isInteger(count) && count >= 1 && count <= 50 ? count : 1,
  };
}

/** How a call ended, as its note says; the words are in messages/<locale>/calls.json. */
export const OUTCOMES = [
  "solved",
  "informed",
  "promised",
  "passed-on",
  "cut-off",
  "voicemail",
  "no-answer",
  "busy",
  "wrong-number",
] as const;

/** `answered`, `finished` and `missed` are a line's own words; a note says it more exactly. */
const SPOKE: ReadonlySet<string> = new Set([
  "solved",
  "informed",
  "promised",
  "passed-on",
  "answered",
  "finished",
  "reached",
]);
const UNREACHED: ReadonlySet<string> = new Set([
  "cut-off",
  "voicemail",
  "no-answer",
  "busy",
  "wrong-number",
  "missed",
]);

/** Whether a person of ours spoke with the customer; of words nobody knows the length decides. */
export function hasSpoken({
  outcome,
  durationSeconds,
}: {
  outcome: string;
  durationSeconds: number;
}): boolean {
  if (SPOKE.has(outcome)) return true;
  return !UNREACHED.has(outcome) && durationSeconds > 0;
}

/**
 * What a call does to the clock. `answers`: we spoke, whoever rang, so an open turn ends as by any human answer.
 * `opens`: they rang and reached nobody, a voicemail, or the line broke: they wait. `neither`: we rang in vain, our
 * voicemail answers nothing; or it was no customer of ours.
 */
export function callMeans(call: {
  direction: "inbound" | "outbound";
  outcome: string;
  durationSeconds: number;
}): "opens" | "answers" | "neither" {
  if (hasSpoken(call)) return "answers";
  return call.direction === "inbound" && call.outcome !== "wrong-number" ? "opens" : "neither";
}

/** When it counts for the clock: an answer from its first word, a vain ring of theirs from its end. */
export function callCountsAt(
  means: ReturnType<typeof callMeans>,
  { startedAt, endedAt }: { startedAt: Date; endedAt: Date },
): Date {
  return means === "opens" ? endedAt : startedAt;
}

import { toneLabel } from "@/lib/red-flags/rules/tone/tone-label";
import type { SaidTone, ToneMark } from "../tone-schemas";

/** What one key makes of a tone: another than it is, round by round, and at the end what the words say again. */
export function nextTone(tone: ToneMark | null): SaidTone {
  if (!tone?.isCorrected) return toneLabel(tone) === "negative" ? 0 : -1;
  if (tone.value < 0) return 0;
  return tone.value > 0 ? null : 1;
}

import type { ToneMark } from "../tone-schemas";

export interface ToneColumns {
  tone: { value: number; isMixed: boolean; words: ToneMark["words"]; isCorrected: boolean } | null;
}

/** The tone of a message whose words are shown; one that a person mended is not owed to its words. */
export function toneMark({ tone }: ToneColumns, isWordless: boolean): ToneMark | null {
  if (tone === null || isWordless) return null;
  // Stored in four bytes: −0.62 comes back as −0.6200000047683716.
  return { ...tone, value: Math.round(tone.value * 100) / 100, words: tone.isCorrected ? [] : tone.words };
}

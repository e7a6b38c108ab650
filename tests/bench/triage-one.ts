import { findPersonal, type PersonalInText } from "@/lib/customers/rules/personal/find-personal";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { levelOf } from "@/lib/red-flags/rules/level-of";
import { flagsOfText } from "@/lib/red-flags/rules/text/flags-of-text";
import { rateTone, type Tone } from "@/lib/red-flags/rules/tone/rate-tone";
import type { FlagFinding } from "@/lib/red-flags/schemas";

export interface Triaged {
  tone: Tone | null;
  personal: PersonalInText[];
  flags: FlagFinding[];
  level: number;
}

const PUBLISHED = new Date("2026-11-23T09:00:00.000Z");
const AUTHOR = {
  bio: "Two dogs, one garden. Opinions are the dogs'.",
  displayName: "Jo",
  followers: 240,
  isVerified: false,
  verifiedType: null,
};

/** What ingest makes of one interaction's words, but its language, which the detector's own thread tells. */
export function triageOne(text: string, language: string | null): Triaged {
  const tone = rateTone(text, language);
  const personal = findPersonal(text);
  const flags = flagsOfText(
    {
      text,
      language,
      kind: "post",
      audience: "public",
      publishedAt: PUBLISHED,
      author: AUTHOR,
      reposts: 1,
      likes: 2,
      views: 300,
      tone: tone?.value ?? null,
    },
    DEFAULT_FLAG_RULES,
  );
  const weights = flags.map(({ kind }) => DEFAULT_FLAG_RULES.kinds[kind].weight);
  return { tone, personal, flags, level: levelOf(weights, DEFAULT_FLAG_RULES.levels) };
}

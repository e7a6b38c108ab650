import type { TextWord } from "@/lib/red-flags/rules/text/words-of-text";
import type { VoiceContent, VoiceReader } from "../schemas";

/** What a rule may know beside the text. */
export interface VoiceAbout {
  audience: VoiceReader;
  /** Of the conversation, where the text does not tell its own. */
  language: string | null;
  /** The person's first name, where this text ought to name them; else null. */
  firstName: string | null;
  /** Somebody is in danger, ill or vulnerable. */
  isGrave: boolean;
}

/** A text as the checks of the program read it. */
export interface ReadText {
  text: string;
  words: readonly TextWord[];
  language: string | null;
  about: VoiceAbout;
}

/** Where a check speaks; offsets are UTF-16. */
export interface Spoken {
  from: number;
  to: number;
  better: string | null;
  values?: Readonly<Record<string, string | number>>;
}

/** As whom the examples of a rule are read: its first reader, its first language, somebody in need named Jo. */
export function aboutExamples({
  audiences,
  languages,
}: Pick<VoiceContent, "audiences" | "languages">): VoiceAbout {
  const [language = null] = languages;
  return { audience: audiences[0] ?? "public", language, firstName: "Jo", isGrave: true };
}

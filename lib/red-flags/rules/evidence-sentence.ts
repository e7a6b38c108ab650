import words from "@/messages/en/red-flags.json";
import type { FlagEvidence } from "../schemas";
import { fillMessage } from "./fill-message";
import { writtenValues } from "./written-values";

const SENTENCES: Readonly<Record<string, string>> = words.evidence;

/** Why a flag stands, in words, for who reads it outside the desk's own screens. */
export function evidenceSentence({ code, values }: FlagEvidence): string {
  return fillMessage(SENTENCES[code] ?? code, writtenValues(values));
}

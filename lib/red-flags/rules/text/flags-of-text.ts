import type { FlagFinding, FlagRules } from "../../schemas";
import type { TextToTriage } from "./text-to-triage";

/** What the words of an interaction, its author and its reach raise by themselves, in linear time. */
export function flagsOfText(_said: TextToTriage, _rules: FlagRules): FlagFinding[] {
  return [];
}

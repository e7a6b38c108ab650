import { RE2JS } from "re2js";
import { compileExpression } from "./compile-expression";
import { contentFaults } from "./rules/content-faults";
import type { Speaker } from "./rules/find-voice";
import { aboutExamples } from "./rules/voice-about";
import type { VoiceKind } from "./rules/voice-kinds";
import type { VoiceContent, VoiceFault } from "./schemas";
import { speakOf } from "./speak-of";

const UNSTORED = "00000000-0000-7000-8000-000000000000";

/** A rule as it is written, on, so that it can be asked. */
export function speakerOf(content: VoiceContent, kind: VoiceKind | null): Speaker {
  return { ...content, id: UNSTORED, kind, isOn: true };
}

/** What must be mended before a rule is kept: its pattern, then its examples. */
export function voiceFaults(content: VoiceContent, kind: VoiceKind | null): VoiceFault[] {
  const { pattern } = content;
  if (pattern.kind === "expression") {
    const compiled = compileExpression(pattern.source);
    if (!(compiled instanceof RE2JS)) return [compiled];
  }
  const rules = [speakerOf(content, kind)];
  return contentFaults(content, kind, (example) => speakOf(rules, example, aboutExamples(content)));
}

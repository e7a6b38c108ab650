import { linesOfPhrases, phrasesOfLines } from "@/lib/voice/rules/phrase-lines";
import type { VoiceContent, VoicePattern, VoiceReader } from "@/lib/voice/schemas";

/** A rule as it stands in the form: lists as lines. */
export type RuleDraft = Readonly<{
  name: string;
  reason: string;
  advice: string;
  languages: string;
  audiences: readonly VoiceReader[];
  pattern: VoicePattern["kind"];
  phrases: string;
  except: string;
  allowed: string;
  source: string;
  effect: VoiceContent["effect"];
  isOn: boolean;
  mustMatch: string;
  mustNotMatch: string;
}>;

export function draftOf(rule: VoiceContent | null, language: string | null): RuleDraft {
  const pattern = rule?.pattern;
  const phrases = pattern?.kind === "phrases" ? pattern : null;
  return {
    name: rule?.name ?? "",
    reason: rule?.reason ?? "",
    advice: rule?.advice ?? "",
    languages: rule ? rule.languages.join(", ") : (language ?? ""),
    audiences: rule?.audiences ?? ["public", "private"],
    pattern: pattern?.kind ?? "phrases",
    phrases: linesOfPhrases(phrases?.phrases ?? []),
    except: (phrases?.except ?? []).join("\n"),
    allowed: String(phrases?.allowed ?? 0),
    source: pattern?.kind === "expression" ? pattern.source : "",
    effect: rule?.effect ?? "advise",
    isOn: rule?.isOn ?? true,
    mustMatch: (rule?.mustMatch ?? []).join("\n"),
    mustNotMatch: (rule?.mustNotMatch ?? []).join("\n"),
  };
}

/** What was typed, as it is stored. */
export function contentOf(draft: RuleDraft): VoiceContent {
  const { name, reason, advice, audiences, effect, isOn } = draft;
  return {
    name: name.trim(),
    reason: reason.trim(),
    advice: advice.trim(),
    languages: draft.languages
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    audiences: [...audiences],
    pattern: patternOf(draft),
    effect,
    isOn,
    mustMatch: linesOf(draft.mustMatch),
    mustNotMatch: linesOf(draft.mustNotMatch),
  };
}

function patternOf({ pattern, phrases, except, allowed, source }: RuleDraft): VoicePattern {
  switch (pattern) {
    case "check":
      return { kind: "check" };
    case "expression":
      return { kind: "expression", source };
    case "phrases":
      return {
        kind: "phrases",
        phrases: phrasesOfLines(phrases),
        except: linesOf(except),
        allowed: Math.min(9, Math.max(0, Math.trunc(Number(allowed)) || 0)),
      };
  }
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

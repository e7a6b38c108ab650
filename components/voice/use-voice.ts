"use client";

import { useEffect, useMemo, useState } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import type { Finding } from "@/lib/replies/schemas";
import { GRAVE_KINDS } from "@/lib/voice/rules/grave-kinds";
import type { VoiceFinding } from "@/lib/voice/schemas";
import { loadLight } from "./voice-light";

/** The hand rests this long before anything is looked at. */
const REST_MS = 250;
const NONE: readonly VoiceFinding[] = [];

export type Voice = Readonly<{
  /** What the guide says of what stands there now, in its order. */
  findings: readonly VoiceFinding[];
  /** Says no more of these words in this text. */
  dismiss: (finding: VoiceFinding) => void;
}>;

/**
 * What the voice guide says of what is written: the light part in the browser when the hand rests, the whole with the
 * preview from the server. Never while a key is down, and not of what the guard speaks of already.
 */
export function useVoice(tool: ComposerTool, guarded: readonly Finding[]): Voice {
  const { text, mode, conversation, composing } = tool;
  const [heard, setHeard] = useState<readonly VoiceFinding[]>(NONE);
  const [quiet, setQuiet] = useState<ReadonlySet<string>>(new Set());
  const { language, flags } = conversation;
  const isGrave = flags.some(({ reason }) => GRAVE_KINDS.some((kind) => kind === reason));
  const isEmpty = text.trim() === "";

  useEffect(() => {
    if (isEmpty) {
      setHeard(NONE);
      setQuiet((before) => (before.size === 0 ? before : new Set()));
      return;
    }
    let isGone = false;
    const timer = setTimeout(() => {
      void loadLight().then(
        (light) => {
          if (isGone) return;
          const found = light(text, { audience: mode, language, firstName: null, isGrave });
          setHeard((before) => (found.length === 0 && before.length === 0 ? before : found));
        },
        () => {},
      );
    }, REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isEmpty, isGrave, language, mode, text]);

  const whole = mode === "note" ? NONE : (composing?.voice ?? NONE);
  const findings = useMemo(() => {
    if (heard.length === 0 && whole.length === 0) return NONE;
    const byPlace = new Map<string, VoiceFinding>();
    for (const finding of [...heard, ...whole]) {
      const { where, text: said, ruleId } = finding;
      const stands = text.slice(where.from, where.to) === said;
      const isGuarded = guarded.some((each) => each.where.from < where.to && where.from < each.where.to);
      if (stands && !isGuarded && !quiet.has(wordsOf(finding)))
        byPlace.set(`${ruleId} ${where.from}`, finding);
    }
    return [...byPlace.values()].sort((a, b) => a.where.from - b.where.from);
  }, [guarded, heard, quiet, text, whole]);

  return {
    findings,
    dismiss: (finding) => setQuiet((before) => new Set([...before, wordsOf(finding)])),
  };
}

function wordsOf({ ruleId, text }: VoiceFinding): string {
  return `${ruleId} ${text}`;
}

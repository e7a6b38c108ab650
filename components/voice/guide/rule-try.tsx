"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { TriedVoice, VoiceRule } from "@/lib/voice/schemas";
import { contentOf, type RuleDraft } from "./rule-draft";

const REST_MS = 400;

/** Holds the rule as it is written against a sentence of one's own, and says what must be mended before it is kept. */
export function RuleTry({ draft, kind }: { draft: RuleDraft; kind: VoiceRule["kind"] }) {
  const t = useTranslations("voice.dialog");
  const say = useTranslations("voice.faults");
  const [text, setText] = useState("");
  const [tried, setTried] = useState<TriedVoice | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(() => {
      const rule = { ...contentOf(draft), kind };
      const [audience = "public"] = rule.audiences;
      callApi<TriedVoice>("/voice-rules/try", {
        method: "POST",
        body: { text, audience, language: rule.languages[0] ?? null, rule },
        signal: ended.signal,
      }).then(setTried, () => {
        // What can't be read yet is said when it is saved.
        if (!ended.signal.aborted) setTried(null);
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [draft, kind, text]);
  const found = tried?.findings.map((each) => `“${each.text}”`).join(", ") ?? "";
  const said =
    text.trim() === "" || !tried ? t("tryHint") : found ? t("tryFound", { words: found }) : t("tryNothing");
  return (
    <>
      <Field label={t("try")} hint={<span role="status">{said}</span>}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            value={text}
            className={cn(inputClass, "resize-y py-1.5")}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {tried && tried.faults.length > 0 ? (
        <section aria-label={say("title")} className="rounded-control bg-chip px-3 py-2 text-body">
          <h3 className="font-semibold">{say("title")}</h3>
          <ul className="list-disc pl-4">
            {tried.faults.map((fault) => (
              <li key={`${fault.code} ${Object.values(fault.values).join(" ")}`}>
                {say(fault.code as "phrase-wide", fault.values as { line: number; phrase: string })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Suggestion, SuggestionKind } from "@/lib/assist/schemas";
import { AssistSuggestion } from "./assist-suggestion";

const KINDS = ["draft", "shorter", "translate", "summary"] as const satisfies readonly SuggestionKind[];
const LANGUAGES = ["en", "fr", "pl", "fi", "ru", "lt", "de", "es"] as const;

type Props = { tool: ComposerTool; masks: boolean; onClose: () => void };

/** Asks for a draft, a shorter form, a translation or a summary, and shows what came: a suggestion, taken or thrown away. */
export function AssistPanel({ tool, masks, onClose }: Props) {
  const t = useTranslations("assist");
  const { conversation, text, route } = tool;
  const own = LANGUAGES.find((each) => each === conversation.language);
  const [language, setLanguage] = useState<string>(own ?? "en");
  const [asking, setAsking] = useState<SuggestionKind | null>(null);
  const [found, setFound] = useState<Suggestion | null>(null);
  const [problem, setProblem] = useState("");
  const ended = useRef<AbortController | null>(null);
  useEffect(() => () => ended.current?.abort(), []);
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });

  const ask = async (kind: SuggestionKind) => {
    const control = new AbortController();
    ended.current = control;
    setAsking(kind);
    setProblem("");
    try {
      const suggestion = await callApi<Suggestion>(`/conversations/${conversation.id}/suggestions`, {
        method: "POST",
        body: {
          kind,
          text,
          audience: route?.audience ?? "private",
          ...(kind === "translate" ? { language } : {}),
        },
        signal: control.signal,
      });
      setFound(suggestion);
    } catch (error) {
      if (!control.signal.aborted)
        setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("offline"));
    } finally {
      if (!control.signal.aborted) setAsking(null);
    }
  };
  const take = (suggestion: Suggestion) => {
    onClose();
    if (suggestion.kind === "draft") tool.insert(suggestion.text);
    else tool.replace(0, text.length, suggestion.text);
  };

  if (found)
    return (
      <AssistSuggestion
        suggestion={found}
        hasText={text.trim() !== ""}
        onTake={() => take(found)}
        onDiscard={() => {
          setFound(null);
          tool.focus();
        }}
      />
    );
  const isEmpty = text.trim() === "";
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2 text-meta">{t(masks ? "lead" : "leadOpen")}</p>
      <div className="flex flex-wrap items-center gap-2">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size={28}
            disabled={asking !== null || (isEmpty && (kind === "shorter" || kind === "translate"))}
            onClick={() => void ask(kind)}
          >
            {t(`kinds.${kind}`)}
          </Button>
        ))}
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="text-ink-2 text-meta">
            {t("language")}
          </span>
          <Select
            aria-label={t("language")}
            value={language}
            onChange={setLanguage}
            options={LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
            className="h-7 w-32"
          />
        </span>
      </div>
      <p role="status" className="text-ink-2 text-meta empty:hidden">
        {asking ? t("working") : null}
      </p>
      <p role="alert" className="text-meta text-red empty:hidden">
        {problem}
      </p>
    </div>
  );
}

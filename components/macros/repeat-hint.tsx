"use client";

import { Repeat2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import type { Repeat } from "@/lib/macros/schemas";
import type { Taken } from "./macro-store";
import { useTakeMacro } from "./use-take-macro";

const PAUSE_MS = 800;

/** Says when the same words already went out publicly today, and offers the macro's other wording. */
export function RepeatHint({ tool, taken }: { tool: ComposerTool; taken: Taken | null }) {
  const t = useTranslations("macros.repeat");
  const format = useFormatter();
  const take = useTakeMacro(tool);
  const [found, setFound] = useState<{ of: string; repeat: Repeat } | null>(null);
  const accountId = tool.route?.account?.id ?? null;
  const text = tool.text.trim();
  useEffect(() => {
    if (accountId === null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      callApi<{ data: Repeat[] }>("/replies/repeats", {
        method: "POST",
        body: { accountId, text },
        signal: stop.signal,
      })
        .then(({ data: [repeat] }) => setFound(repeat ? { of: text, repeat } : null))
        .catch(() => {});
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [accountId, text]);
  if (!found || !text.includes(found.repeat.sentence)) return null;
  const { sentence, by, at, conversationId } = found.repeat;
  const values = { ago: format.relativeTime(new Date(at)), by: by ?? "none" };
  const hasOther = taken !== null && taken.wordings > 1 && text.includes(taken.text);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3.5 pb-1.5 text-ink-2 text-meta"
    >
      <Repeat2 aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        {sentence === found.of ? t("whole", values) : t("sentence", { ...values, sentence })}
      </span>
      {conversationId && conversationId !== tool.conversation.id ? (
        <a href={`/inbox/${conversationId}`} className="font-medium text-ink underline underline-offset-2">
          {t("see")}
        </a>
      ) : null}
      {hasOther ? (
        <Button
          size={24}
          onClick={() =>
            void take(
              { id: taken.macroId, name: taken.name },
              { instead: taken.text, variant: taken.variant + 1 },
            )
          }
        >
          {t("other")}
        </Button>
      ) : null}
    </div>
  );
}

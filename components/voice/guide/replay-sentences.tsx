"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import type { VoiceHit } from "@/lib/voice/replay/voice-replay-schemas";

type Props = { replayId: string; ruleId: string };

/** The sentences a rule would have spoken of, as far as the reader may see them. */
export function ReplaySentences({ replayId, ruleId }: Props) {
  const t = useTranslations("voice.replay");
  const [hits, setHits] = useState<readonly VoiceHit[] | "failed" | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    callApi<{ data: VoiceHit[] }>(`/voice-rules/replays/${replayId}/sentences`, {
      query: { rule: ruleId },
      signal: ended.signal,
    }).then(
      ({ data }) => setHits(data),
      () => {
        if (!ended.signal.aborted) setHits("failed");
      },
    );
    return () => ended.abort();
  }, [replayId, ruleId]);
  if (hits === null) return <p className="text-ink-2 text-meta">{t("loading")}</p>;
  if (hits === "failed")
    return (
      <p role="alert" className="text-meta text-red">
        {t("sentencesFailed")}
      </p>
    );
  if (hits.length === 0) return <p className="text-ink-2 text-meta">{t("noSentences")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {hits.map(({ conversationId, before, said, after, saidAt, url }) => (
        <li key={`${conversationId} ${saidAt}`} className="text-body">
          <p dir="auto" className="[overflow-wrap:anywhere]">
            {before}
            <mark className="rounded-[2px] bg-chip px-0.5 font-semibold text-ink">{said}</mark>
            {after}
          </p>
          <p className="text-ink-3 text-meta">
            <When at={saidAt} /> ·{" "}
            <a href={url} className="underline underline-offset-2">
              {t("open")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

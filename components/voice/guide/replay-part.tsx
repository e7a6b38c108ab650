"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { VoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";
import { ReplayRules } from "./replay-rules";
import { isUnderWay } from "./use-voice-replay";

type Props = {
  replay: VoiceReplay | null;
  busy: boolean;
  begin: () => void;
  stop: (id: string) => void;
};

/** Holds the guide against last week's answers: how far, and how often each rule would have spoken. */
export function ReplayPart({ replay, busy, begin, stop }: Props) {
  const t = useTranslations("voice.replay");
  const has = replay && replay.state !== "cancelled";
  const button = (
    <Button icon={<History />} disabled={busy} onClick={begin}>
      {has ? t("again") : t("begin")}
    </Button>
  );
  if (replay && isUnderWay(replay))
    return (
      <div className="flex flex-col gap-2 rounded-popover border bg-raised p-4">
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="figures min-w-0 flex-1 font-medium text-body">
            {replay.total === null ? t("waiting") : t("running", { read: replay.read, total: replay.total })}
          </p>
          <Button onClick={() => stop(replay.id)}>{t("cancel")}</Button>
        </div>
        <progress
          aria-label={t("title")}
          max={Math.max(1, replay.total ?? 1)}
          value={replay.read}
          className="h-1 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
        />
      </div>
    );
  if (!replay || !has)
    return (
      <EmptyState icon={<History />} title={t("none")} actions={button} className="rounded-card border">
        {t("noneText")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {button}
        <p role="status" className="text-ink-2 text-meta">
          {t("read", { total: replay.read })}
        </p>
      </div>
      {replay.state === "failed" ? (
        <Banner tone="red" announce title={t("failed")}>
          {t("failedText")}
        </Banner>
      ) : (
        <ReplayRules key={replay.id} replay={replay} />
      )}
    </div>
  );
}

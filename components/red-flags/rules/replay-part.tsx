"use client";

import { History } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Replay } from "@/lib/red-flags/replay/replay-schemas";
import { ReplayFigures } from "./replay-figures";
import { isUnderWay } from "./use-replay";
import { useRuleWords } from "./use-rule-words";

type Props = {
  replay: Replay | null;
  /** Nothing was changed on the screen since the rules were stored. */
  isCurrent: boolean;
  canBegin: boolean;
  begin: () => void;
  stop: (id: string) => void;
};

/** Holds what is drafted against what customers wrote: how far, and what it would have flagged. */
export function ReplayPart({ replay, isCurrent, canBegin, begin, stop }: Props) {
  const { t } = useRuleWords();
  const button = (
    <Button icon={<History />} disabled={!canBegin} onClick={begin}>
      {replay && replay.state !== "cancelled" ? t("replay.again") : t("replay.begin")}
    </Button>
  );
  if (replay && isUnderWay(replay))
    return (
      <div className="flex flex-col gap-2 rounded-popover border bg-raised p-4">
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="figures min-w-0 flex-1 font-medium text-body">
            {replay.total === null
              ? t("replay.waiting")
              : t("replay.running", { read: replay.read, total: replay.total })}
          </p>
          <Button onClick={() => stop(replay.id)}>{t("replay.cancel")}</Button>
        </div>
        <progress
          aria-label={t("replay.title")}
          max={Math.max(1, replay.total ?? 1)}
          value={replay.read}
          className="h-1 w-full appearance-none overflow-hidden rounded-full bg-sunk [&::-moz-progress-bar]:bg-accent-solid [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-accent-solid"
        />
      </div>
    );
  if (!replay || replay.state === "cancelled")
    return (
      <EmptyState
        icon={<History />}
        title={t("replay.none")}
        actions={button}
        className="rounded-card border"
      >
        {t("replay.noneText")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {button}
        {!isCurrent || !replay.isCurrent ? <p className="text-ink-2 text-meta">{t("replay.older")}</p> : null}
      </div>
      {replay.state === "failed" ? (
        <Banner tone="red" announce title={t("replay.failed")}>
          {t("replay.failedText")}
        </Banner>
      ) : null}
      {replay.result ? <ReplayFigures key={replay.id} id={replay.id} result={replay.result} /> : null}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Sheet } from "@/components/ui/sheet";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { ReplayHit } from "@/lib/red-flags/replay/replay-schemas";
import type { FlagKind } from "@/lib/red-flags/schemas";
import { useRuleWords } from "./use-rule-words";

type Props = { id: string; kind: FlagKind | null; late: boolean; onClose: () => void };
type Page = { data: ReplayHit[]; nextCursor: string | null };

/** The conversations behind a count of a replay, each a way to its history. */
export function ReplayHits({ id, kind, late, onClose }: Props) {
  const { t, kindName } = useRuleWords();
  const words = useTranslations("admin");
  const [pages, setPages] = useState<Page[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    setFailed(false);
    const query = { kind, late: late ? "true" : null, cursor };
    callApi<Page>(`/flag-rules/replays/${id}/conversations`, { query }).then(
      (page) => !isGone && setPages((before) => (cursor === null ? [page] : [...before, page])),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [id, kind, late, cursor]);
  const hits = pages.flatMap(({ data }) => data);
  const next = pages.at(-1)?.nextCursor ?? null;
  return (
    <Sheet
      title={kind ? kindName(kind) : t("replay.openAll")}
      closeLabel={words("close")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-2 p-4">
        {isFailed ? <p role="alert">{words("offline")}</p> : null}
        {pages.length === 0 && !isFailed ? (
          <SkeletonGroup label={t("replay.loading")}>
            <Skeleton className="h-8" />
          </SkeletonGroup>
        ) : null}
        <ul className="divide-y">
          {hits.map((hit) => (
            <li key={hit.conversationId} className="py-2 text-body">
              <a href={hit.url} className="font-medium underline underline-offset-2">
                {hit.customer.displayName}
              </a>{" "}
              <span className="text-ink-3 text-meta">
                <When at={hit.saidAt} />
              </span>
              <span className="mt-1 flex flex-wrap gap-1">
                {hit.isLate ? <Chip tone="red">{t("replay.wasLate")}</Chip> : null}
                {hit.phrases.slice(0, 5).map((phrase) => (
                  <Chip key={phrase}>{phrase}</Chip>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {pages.length > 0 && hits.length === 0 ? (
          <p className="text-body text-ink-2">{t("replay.noneSeen")}</p>
        ) : null}
        {next ? <Button onClick={() => setCursor(next)}>{t("replay.more")}</Button> : null}
      </div>
    </Sheet>
  );
}

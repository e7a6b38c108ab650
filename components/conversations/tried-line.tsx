"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { TriedBefore } from "@/lib/conversations/tried-schemas";

/** What they tried in other ways before they wrote here: "2 emails, 1 call of 14 min". */
export function TriedLine({ tried }: { tried: TriedBefore }) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const ways = tried.ways.map(({ kind, count, seconds }) => {
    const minutes = Math.max(1, Math.round(seconds / 60));
    return kind === "call" && seconds > 0
      ? t("tried.talk", { count, minutes })
      : t(`tried.${kind}`, { count });
  });
  const since = format.dateTime(new Date(tried.sinceAt), { day: "numeric", month: "long" });
  return (
    <p className="flex min-h-9 shrink-0 items-center gap-2 border-b px-4 py-1.5 text-body">
      <History aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t("tried.before", { ways: format.list(ways), since })}
      </span>
      <Chip tone={tried.isSolved ? "plain" : "red"}>
        {t(tried.isSolved ? "tried.solved" : "tried.unsolved")}
      </Chip>
    </p>
  );
}

"use client";

import { Megaphone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { Briefing } from "@/lib/knowledge/schemas";
import { PageBody } from "./page-body";

const LONG = 280;

/** What must be known today, one at a time, until the agent says it was read. */
export function BriefingStrip({ briefings }: { briefings: readonly Briefing[] }) {
  const t = useTranslations("knowledge.briefing");
  const format = useFormatter();
  const [unread, setUnread] = useState(briefings);
  const [isWhole, setIsWhole] = useState(false);
  const [first] = unread;
  if (!first) return null;
  const isLong = first.body.length > LONG;
  const read = () => {
    setUnread((now) => now.filter(({ id }) => id !== first.id));
    setIsWhole(false);
    callApi(`/briefings/${first.id}/tick`, { method: "POST" }).catch(() =>
      setUnread((now) => [first, ...now]),
    );
  };
  return (
    <section aria-label={t("label")} className="shrink-0 border-b bg-raised px-4 py-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Megaphone aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span dir="auto" className="font-semibold">
              {first.title}
            </span>
            <span className="text-ink-3 text-meta">
              {first.createdBy ? `${t("by", { name: first.createdBy.displayName })}, ` : ""}
              {t("until", {
                at: format.dateTime(new Date(first.untilAt), {
                  weekday: "short",
                  hour: "2-digit",
                  minute: "2-digit",
                  hourCycle: "h23",
                }),
              })}
            </span>
          </p>
          <div className={isLong && !isWhole ? "line-clamp-2" : "max-h-[40vh] overflow-y-auto"}>
            <PageBody body={first.body} />
          </div>
          {isLong ? (
            <Button size={24} variant="ghost" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
              {t(isWhole ? "less" : "more")}
            </Button>
          ) : null}
        </div>
        <Button size={28} onClick={read}>
          {t("read")}
        </Button>
      </div>
    </section>
  );
}

"use client";

import { Siren } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { PageView } from "@/lib/coverage/on-call-schemas";

const SHOWN = 3;

/** "Paged 19:01 · seen 19:03": whether somebody was called to this conversation, and who had it when. */
export function PagedLine({ conversationId }: { conversationId: string }) {
  const t = useTranslations("paged.line");
  const format = useFormatter();
  const [pages, setPages] = useState<readonly PageView[]>([]);
  const read = useCallback(() => {
    callApi<{ data: PageView[] }>("/pages", { query: { conversationId, limit: SHOWN } }).then(
      ({ data }) => setPages(data),
      () => undefined,
    );
  }, [conversationId]);
  useEffect(() => {
    setPages([]);
    read();
  }, [read]);
  useLive({
    onGap: read,
    onMessage: ({ event }) => {
      if (event === "page.changed") read();
    },
  });
  const time = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (pages.length === 0) return null;
  return (
    <ul className="shrink-0 border-b px-4 py-1.5 text-body">
      {pages.map(({ id, reason, raisedAt, acknowledged, state }) => (
        <li key={id} className="flex items-start gap-2">
          <Siren aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
          <span className="figures min-w-0 [overflow-wrap:anywhere]">
            {acknowledged
              ? t("seen", {
                  at: time(raisedAt),
                  seenAt: time(acknowledged.at),
                  who: acknowledged.by.displayName,
                  what: reason,
                })
              : t(state === "unanswered" ? "unanswered" : "open", { at: time(raisedAt), what: reason })}
          </span>
        </li>
      ))}
    </ul>
  );
}

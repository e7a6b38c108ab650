"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { LinkPreview } from "@/lib/customers/link-schemas";

type Props = { customerId: string; handleId: string; onLoaded: (preview: LinkPreview) => void };

/** What joins, before a link is made: threads, open matters with their clocks, and whose they would be. */
export function LinkPreviewView({ customerId, handleId, onLoaded }: Props) {
  const t = useTranslations("links");
  const channels = useChannels();
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const asked = { method: "POST", body: { handleId }, signal: ended.signal } as const;
    callApi<LinkPreview>(`/customers/${customerId}/links/preview`, asked).then(
      (found) => {
        setPreview(found);
        onLoaded(found);
      },
      () => {},
    );
    return () => ended.abort();
  }, [customerId, handleId, onLoaded]);
  return (
    <section aria-label={t("preview.title")} className="rounded-control bg-canvas px-3 py-2.5">
      <h3 className="mb-1.5 font-semibold text-meta">{t("preview.title")}</h3>
      {preview === null ? (
        <SkeletonGroup label={t("preview.title")}>
          <Skeleton className="h-16" />
        </SkeletonGroup>
      ) : preview.isLinked ? (
        <p className="text-body text-ink-2">{t("preview.linked")}</p>
      ) : (
        <>
          <ul className="text-body text-ink-2">
            {preview.threads.length === 0 ? <li>{t("preview.noThreads")}</li> : null}
            {preview.threads.map(({ channel, audience, threads, interactions }) => (
              <li key={`${channel} ${audience}`}>
                {t("preview.threads", {
                  channel: channels(channel).name,
                  audience: channels(channel).audience(audience === "public" ? "public" : "private"),
                  threads,
                  count: interactions,
                })}
              </li>
            ))}
          </ul>
          <ul className="mt-2 flex flex-col divide-y border-t">
            {preview.conversations.map((matter) => (
              <Matter key={matter.id} matter={matter} />
            ))}
          </ul>
          <p className="mt-2 text-body">
            {t(`preview.${preview.outcome}`)}{" "}
            {preview.keeper ? t("preview.keeper", { name: preview.keeper }) : null}
          </p>
        </>
      )}
    </section>
  );
}

function Matter({ matter }: { matter: LinkPreview["conversations"][number] }) {
  const t = useTranslations("links");
  const format = useFormatter();
  const { preview, assignee, dueAt, isMoved, hidden } = matter;
  const due = dueAt
    ? t("preview.due", {
        at: format.dateTime(new Date(dueAt), {
          weekday: "short",
          hour: "2-digit",
          minute: "2-digit",
          hourCycle: "h23",
        }),
      })
    : null;
  return (
    <li className="flex items-baseline gap-3 py-1 text-body phone:flex-col phone:gap-0">
      <span dir="auto" className="min-w-0 max-w-full flex-1 truncate">
        {hidden ? t("preview.hidden") : preview || t("preview.noWords")}
      </span>
      <span className="shrink-0 text-ink-2 text-meta">
        {[
          t(isMoved ? "preview.theirs" : "preview.mine"),
          hidden ? null : (assignee ?? t("preview.nobody")),
          due,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { useCallTime } from "@/components/calls/callback-line";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/use-now";
import type { MyDay } from "@/lib/response-times/my-day-schemas";
import { DayPart } from "./day-part";
import { DayRow } from "./day-row";

/** The calls the reader owes. */
export function PromisesPart({ promises }: Pick<MyDay, "promises">) {
  const t = useTranslations("my-day");
  const timeOf = useCallTime();
  const now = useNow(30_000, useViewer().serverNow);
  return (
    <DayPart title={t("promises.title")} none={t("promises.none")}>
      {promises.map(({ callbackId, conversationId, customer, dueAt, tries, promised }) => (
        <DayRow
          key={callbackId}
          href={`/inbox/${conversationId}`}
          customer={customer || t("restricted")}
          at={
            <span className={cn(Date.parse(dueAt) < now ? "font-semibold text-red" : "text-ink-2")}>
              {timeOf(dueAt)}
            </span>
          }
        >
          <span className="block truncate text-body text-ink-2">
            {promised ? <bdi>{promised} · </bdi> : null}
            {t("promises.tries", { count: tries })}
          </span>
        </DayRow>
      ))}
    </DayPart>
  );
}

/** What the reader has typed and not sent. */
export function DraftsPart({ drafts }: Pick<MyDay, "drafts">) {
  const t = useTranslations("my-day");
  return (
    <DayPart title={t("drafts.title")} none={t("drafts.none")}>
      {drafts.map(({ conversationId, customer, text, savedAt }) => (
        <DayRow
          key={conversationId}
          href={`/inbox/${conversationId}`}
          customer={customer}
          at={<When at={savedAt} />}
        >
          <bdi className="block truncate text-body text-ink-2">{text || t("drafts.empty")}</bdi>
        </DayRow>
      ))}
    </DayPart>
  );
}

/** What people said of the reader's answers. */
export function PraisePart({ praise }: Pick<MyDay, "praise">) {
  const t = useTranslations("my-day");
  return (
    <DayPart title={t("praise.title")} none={t("praise.none")}>
      {praise.map(({ conversationId, interactionId, customer, text, score, at }) => (
        <DayRow
          key={`${conversationId} ${at}`}
          href={`/inbox/${conversationId}${interactionId ? `?at=${interactionId}` : ""}`}
          customer={customer}
          mark={
            score === null ? null : (
              <span className="figures rounded-chip bg-chip px-1.5 text-ink-2 text-label">
                {t("praise.score", { score })}
              </span>
            )
          }
          at={<When at={at} />}
        >
          {text ? <bdi className="line-clamp-2 text-body text-ink-2">{text}</bdi> : null}
        </DayRow>
      ))}
    </DayPart>
  );
}

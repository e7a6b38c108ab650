"use client";

import { CheckCheck, CircleHelp, CircleX, Clock, Loader, Undo2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ItemTime } from "@/components/conversations/item-time";
import { clockOffset } from "@/components/desk/api";
import { isMac } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Kbd } from "@/components/ui/kbd";
import { useNow } from "@/components/ui/use-now";
import type { Interaction } from "@/lib/conversations/schemas";
import { useReplyDeeds } from "./use-reply-deeds";

/** How far a reply is: queued with its seconds, sending, sent, or why not. */
export function ReplyMark({ item }: { item: Interaction }) {
  const t = useTranslations("replies-ui");
  const format = useFormatter();
  const { reply } = item;
  if (!reply) return <ItemTime at={item.publishedAt} />;
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const exact = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "full", timeStyle: "long" });
  switch (reply.state) {
    case "queued":
      return <Queued item={item} />;
    case "sending":
      return <Mark icon={<Loader className="motion-safe:animate-spin" />}>{t("state.sending")}</Mark>;
    case "sent": {
      const sentAt = reply.sentAt ?? item.publishedAt;
      return (
        <Mark icon={<CheckCheck />} title={exact(sentAt)}>
          {t("state.sent", { at: at(sentAt) })}
        </Mark>
      );
    }
    case "refused":
    case "failed":
      return (
        <Mark icon={<CircleX />} red>
          {t(reply.code === "bounced" ? "state.bounced" : `state.${reply.state}`)}
        </Mark>
      );
    case "cancelled":
      return <Mark icon={<Undo2 />}>{t("state.cancelled")}</Mark>;
    case "unconfirmed":
      return <Mark icon={<CircleHelp />}>{t("state.unconfirmed")}</Mark>;
  }
}

function Queued({ item }: { item: Interaction }) {
  const t = useTranslations("replies-ui");
  const { serverNow } = useViewer();
  const { cancel } = useReplyDeeds();
  const now = useNow(250, serverNow) + clockOffset();
  if (item.reply?.code === "scheduled") return <Mark icon={<Clock />}>{t("sending.planned")}</Mark>;
  const left = Math.ceil((Date.parse(item.reply?.sendAfter ?? "") - now) / 1000);
  return (
    <>
      <Mark icon={<Clock />}>{left > 0 ? t("state.leaving", { seconds: left }) : t("state.queued")}</Mark>
      {item.reply?.canCancel ? (
        <button
          type="button"
          onClick={() => cancel(item)}
          className="text-link inline-flex shrink-0 items-center gap-1.5 rounded-chip font-medium text-meta"
        >
          {t("undo")}
          <Kbd>{isMac() ? "⌘Z" : "Ctrl Z"}</Kbd>
        </button>
      ) : null}
    </>
  );
}

type MarkProps = { icon: ReactNode; red?: boolean; title?: string; children: ReactNode };

function Mark({ icon, red = false, title, children }: MarkProps) {
  return (
    <span
      title={title}
      className={`figures inline-flex shrink-0 items-center gap-1 text-meta [&_svg]:size-[13px] ${red ? "font-semibold text-red" : "text-ink-2"}`}
    >
      <span aria-hidden="true">{icon}</span>
      {children}
    </span>
  );
}

"use client";

import { CalendarClock, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { StateMark } from "../state-mark";
import { usePostWords } from "../use-post-words";
import type { CalendarEntry } from "./calendar-entry";

type Props = { entry: CalendarEntry; handle: string; onMove: (() => void) | null };

/** What there is to know of a post of the calendar, and the way to it. */
export function EntryCard({ entry, handle, onMove }: Props) {
  const t = useTranslations("publishing");
  const { moment, plan, channel } = usePostWords();
  const { post, state, text, url, atMs } = entry;
  const account = useViewer().accounts.find(({ id }) => id === entry.accountId);
  const app = post ? null : channel(account?.channel ?? "").name;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2">
        <StateMark state={state} />
        <bdi className="min-w-0 flex-1 truncate text-ink-3 text-meta">{handle}</bdi>
      </p>
      <p dir="auto" className="line-clamp-6 whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="figures text-ink-2 text-meta">
        {post?.plannedAt && !post.sentAt ? plan(post.plannedLocal, post.zone) : moment(atMs)}
      </p>
      {post?.removed ? (
        <p className="text-ink-2 text-meta">
          {t("lists.removedAt", {
            channel: channel(post.account.channel).name,
            at: moment(Date.parse(post.removed.at)),
          })}
        </p>
      ) : null}
      {app ? <p className="text-ink-2 text-meta">{t("native", { app })}</p> : null}
      {post?.hold ? (
        <p className="text-ink-2 text-meta">
          {t("hold.since", { at: moment(Date.parse(post.hold.at)), reason: post.hold.reason })}
        </p>
      ) : null}
      {post?.incident ? (
        <p className="truncate text-ink-2 text-meta">{t("incident.of", { title: post.incident.title })}</p>
      ) : null}
      <div className="flex flex-wrap gap-2 pt-1">
        {post ? (
          <a href={`/publishing/${post.id}`} className={buttonClass("solid", 28)}>
            {t("calendar.open")}
          </a>
        ) : null}
        {onMove ? (
          <Button size={28} icon={<CalendarClock />} onClick={onMove}>
            {t("move.open")}
          </Button>
        ) : null}
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" className={buttonClass("plain", 28)}>
            <ExternalLink aria-hidden="true" />
            {t("lists.see")}
          </a>
        ) : null}
      </div>
    </div>
  );
}

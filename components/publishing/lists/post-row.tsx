"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { shownState } from "../shown-state";
import { StateMark } from "../state-mark";
import { usePostWords } from "../use-post-words";

type Props = { post: PlannedPost; actions?: ReactNode; note?: ReactNode };

/** A post in a list: how it stands, its first words, for which account and when. */
export function PostRow({ post, actions, note }: Props) {
  const t = useTranslations("publishing");
  const { moment, plan, handle, channel } = usePostWords();
  const [first] = post.parts;
  const pictures = post.parts.reduce((sum, { attachments }) => sum + attachments.length, 0);
  const when = post.removed
    ? t("lists.removedAt", {
        channel: channel(post.account.channel).name,
        at: moment(Date.parse(post.removed.at)),
      })
    : post.sentAt
      ? t("lists.sentAt", { at: moment(Date.parse(post.sentAt)) })
      : post.plannedLocal
        ? plan(post.plannedLocal, post.zone)
        : t("when.soon");
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2">
          <StateMark state={shownState(post)} />
          <bdi className="truncate text-ink-3 text-meta">{handle(post.account)}</bdi>
          <span className="figures text-ink-2 text-meta">{when}</span>
        </p>
        <a
          href={`/publishing/${post.id}`}
          dir="auto"
          className="line-clamp-2 text-body text-ink hover:underline [overflow-wrap:anywhere]"
        >
          {first?.text || t("lists.noText")}
        </a>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-meta">
          {post.parts.length > 1 ? <span>{t("lists.parts", { count: post.parts.length })}</span> : null}
          {pictures > 0 ? <span>{t("lists.pictures", { count: pictures })}</span> : null}
          {post.createdBy ? <span>{t("lists.by", { name: post.createdBy.displayName })}</span> : null}
          {post.incident ? <span>{t("incident.of", { title: post.incident.title })}</span> : null}
          {post.note ? <bdi>{post.note}</bdi> : null}
        </p>
        {note}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </li>
  );
}

"use client";

import { BadgeCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "@/components/admin/when";
import { initialsOf } from "@/components/conversations/initials";
import { useChannels } from "@/components/desk/use-channel";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import type { Example } from "@/lib/listening/schemas";

type Props = {
  author: Example["author"];
  channel: string;
  publishedAt: string;
  children?: ReactNode;
};

/** Who wrote it, how far they reach, and when. */
export function FoundHead({ author, channel, publishedAt, children }: Props) {
  const t = useTranslations("listening.post");
  const channels = useChannels();
  const locale = useLocale();
  const followers = author.followers ?? 0;
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-meta">
      <Avatar initials={initialsOf(author.displayName)} />
      <strong dir="auto" className="max-w-48 truncate font-semibold text-body">
        {author.displayName}
      </strong>
      {author.handle ? (
        <span className="truncate text-ink-3">{channels(channel).handle(author.handle)}</span>
      ) : null}
      {author.isVerified ? (
        <BadgeCheck role="img" aria-label={t("verified")} className="size-3.5 text-ink-2" />
      ) : null}
      {author.followers === null ? null : (
        <span className="figures text-ink-2">
          {t("reach", { count: followers, short: short.format(followers) })}
        </span>
      )}
      <ChannelMark icon={channels(channel).icon} />
      <When at={publishedAt} look="distance" className="text-ink-3" />
      {children}
    </div>
  );
}

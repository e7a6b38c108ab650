"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { useAccountName } from "@/components/initials/account-name";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import type { FeedItem } from "@/lib/replies/feed-schemas";

type Props = {
  item: FeedItem;
  channel: string;
  name: string;
  account: string;
  /** How often it is said in this feed. */
  times: number;
};

/** One public answer, to the letter, with what it answers above it. */
export function FeedRow({ item, channel, name, account, times }: Props) {
  const t = useTranslations("feed");
  const nameOf = useAccountName();
  const { answered } = item;
  const handle = answered?.handle ? nameOf({ channel, handle: answered.handle }) : t("somebody");
  return (
    <li className="flex flex-col gap-2 border-b py-4">
      {answered ? (
        <div className="border-line-strong border-l-2 pl-3 text-meta">
          <p className="font-medium text-ink-2">{t("answers", { handle })}</p>
          <p dir="auto" className="text-ink-3 [overflow-wrap:anywhere]">
            {answered.text}
          </p>
        </div>
      ) : (
        <p className="text-ink-3 text-meta">{t("gone")}</p>
      )}
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-body">{name}</span>
        <span className="text-ink-2 text-meta">{account}</span>
        <span className="text-ink-3 text-meta">
          <When at={item.publishedAt} look="distance" />
        </span>
      </div>
      {item.posts.map((post) => (
        <p key={post} dir="auto" className="whitespace-pre-wrap text-large [overflow-wrap:anywhere]">
          {post}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-meta">
        {item.repeat === null ? null : (
          <Chip tone="red" title={t("repeatTitle", { count: times - 1 })}>
            {t("repeat", { count: times })}
          </Chip>
        )}
        {item.isEmptyMove ? (
          <Chip tone="red" title={t("emptyTitle")}>
            {t("empty")}
          </Chip>
        ) : null}
        <span>{item.agent ? t("by", { name: item.agent.displayName }) : t("unknown")}</span>
        {item.isNative ? <span>{t("native")}</span> : null}
        <span className="ml-auto flex gap-2">
          {item.conversationId ? (
            <a href={`/inbox/${item.conversationId}`} className={buttonClass("ghost", 24)}>
              {t("open")}
            </a>
          ) : null}
        </span>
      </div>
    </li>
  );
}

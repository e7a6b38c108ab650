"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useAccountName } from "@/components/initials/account-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Segmented } from "@/components/ui/segmented";
import type { Feed } from "@/lib/replies/feed-schemas";
import { FeedRow } from "./feed-row";

type Kind = "all" | "repeats" | "empty";

/** One account's public answers as a stranger reads them, and how much of it is the same again or empty. */
export function FeedScreen({ feed }: { feed: Feed }) {
  const t = useTranslations("feed");
  const format = useFormatter();
  const account = useAccountName()(feed.account);
  const [kind, setKind] = useState<Kind>("all");
  const rows = feed.data.filter(
    ({ repeat, isEmptyMove }) => kind === "all" || (kind === "repeats" ? repeat !== null : isEmptyMove),
  );
  const timesOf = (repeat: number | null) => feed.data.filter((each) => each.repeat === repeat).length;
  const percent = (share: number | null) => format.number(share ?? 0, { style: "percent" });
  if (feed.total === 0) return <EmptyState title={t("none.title")}>{t("none.text", { account })}</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Segmented
          label={t("show.label")}
          value={kind}
          onChange={setKind}
          segments={[
            { value: "all", label: t("show.all"), count: feed.total },
            { value: "repeats", label: t("show.repeats"), count: feed.repeated.count },
            { value: "empty", label: t("show.empty"), count: feed.emptyMoves.count },
          ]}
        />
        <p className="figures text-body text-ink-2">
          {t("figures.repeatedShare", { share: percent(feed.repeated.share) })}
          {" · "}
          {t("figures.emptyShare", { share: percent(feed.emptyMoves.share) })}
        </p>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t(kind === "empty" ? "none.empty" : "none.repeats")}>
          {t("none.filtered", { account, count: feed.total })}
        </EmptyState>
      ) : (
        <ol aria-label={t("list", { account })} className="flex max-w-[680px] flex-col border-t">
          {rows.map((item) => (
            <FeedRow
              key={item.id}
              item={item}
              channel={feed.account.channel}
              name={feed.account.displayName}
              account={account}
              times={item.repeat === null ? 0 : timesOf(item.repeat)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

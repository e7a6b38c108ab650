"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { ChannelMark } from "@/components/ui/channel-mark";
import type { HistoryFound } from "@/lib/conversations/history-job-schemas";

const SHOWN = 12;

type Props = { accounts: HistoryFound["accounts"]; isMade: boolean };

/** Which accounts of ours a file names, and which of them it makes. */
export function NamedAccounts({ accounts, isMade }: Props) {
  const t = useTranslations("history-import.accounts");
  const channels = useChannels();
  const inOrder = [...accounts].sort((a, b) => Number(b.isNew) - Number(a.isNew));
  return (
    <section aria-label={t("title")}>
      <h3 className="mb-1 font-semibold text-body">{t("title")}</h3>
      <ul className="grid grid-cols-2 gap-x-6 phone:grid-cols-1">
        {inOrder.slice(0, SHOWN).map(({ channel, handle, isNew }) => (
          <li
            key={`${channel} ${handle}`}
            className="flex min-h-8 flex-wrap items-center gap-x-2 border-b py-1 text-body"
          >
            <ChannelMark icon={channels(channel).icon} label={channels(channel).name} />
            <bdi className="min-w-0 truncate font-medium">{channels(channel).handle(handle)}</bdi>
            <span className="ml-auto text-ink-2 text-meta">
              {t(isNew ? (isMade ? "made" : "isNew") : "known")}
            </span>
          </li>
        ))}
      </ul>
      {accounts.length > SHOWN ? (
        <p className="mt-1 text-ink-3 text-meta">{t("more", { count: accounts.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { initialsOf } from "@/components/conversations/initials";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";

/** A short statement as the reader would post it: from the first care account, with their own signature. */
export function StatementPreview({ text, language }: { text: string; language: string }) {
  const t = useTranslations("statement");
  const { accounts, signsAs, initials } = useViewer();
  const channels = useChannels();
  const account = accounts.find(
    ({ purpose, channel }) =>
      purpose === "care" && channels(channel).traits?.audiences.some((each) => each.audience === "public"),
  );
  if (!account) return null;
  const symbol = account.signature.symbol;
  const word = signsAs?.[account.id] ?? initials;
  return (
    <figure aria-label={t("preview")} className="flex gap-3 rounded-card border border-line bg-raised p-3">
      <Avatar initials={initialsOf(account.displayName)} size={40} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-1.5 text-body">
          <strong className="truncate font-semibold">{account.displayName}</strong>
          <bdi className="min-w-0 flex-1 truncate text-ink-3">
            {channels(account.channel).handle(account.handle)}
          </bdi>
        </p>
        <p lang={language} dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
          {text}{" "}
          <span className="whitespace-nowrap text-ink-2">
            {symbol}
            {word}
          </span>
        </p>
      </div>
    </figure>
  );
}

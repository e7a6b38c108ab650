"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import type { AlarmWish } from "@/lib/response-times/alarm-schemas";

type Named = Pick<AlarmWish, "kind" | "thresholdSeconds" | "usual" | "accountId" | "channel">;

/** An alarm's condition as a sentence: "Somebody has waited longer than 15 min". */
export function useAlarmWords(): (alarm: Named, team: string | null) => string {
  const t = useTranslations("alarms.condition");
  const channels = useChannels();
  const { accounts } = useViewer();
  return ({ kind, thresholdSeconds, usual, accountId, channel }, team) => {
    const account = accounts.find(({ id }) => id === accountId);
    const where = account
      ? channels(account.channel).handle(account.handle)
      : channel === null
        ? null
        : channels(channel).name;
    const minutes = thresholdSeconds / 60;
    const sentence = t(kind, { minutes, seconds: thresholdSeconds, usual: usual ?? 0 });
    const narrowed = [where, team].filter((each) => each !== null);
    return narrowed.length === 0 ? sentence : t("narrowed", { sentence, where: narrowed.join(", ") });
  };
}

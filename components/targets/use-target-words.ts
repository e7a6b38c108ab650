"use client";

import { useTranslations } from "next-intl";
import type { TargetView } from "@/lib/response-times/target-schemas";

type Place = Pick<TargetView, "account" | "channel" | "audience" | "team" | "level">;
type Hours = TargetView["calendar"];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where a target holds and how long it gives, in words. */
export function useTargetWords() {
  const t = useTranslations("admin-targets");
  const channels = useTranslations("channels");

  const placeOf = ({ account, channel, audience, team, level }: Place): string => {
    const parts = [
      level === null ? null : level === 0 ? t("place.noFlag") : t("place.level", { level }),
      account ? channels(`${account.channel}.handle`, { handle: account.handle.replace(/^@/, "") }) : null,
      team ? t("place.team", { name: team.name }) : null,
      channel ? channels(`${channel}.name`) : null,
      audience ? t(`place.${audience}`) : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? t("place.all") : parts.join(" · ");
  };

  const timeOf = (seconds: number): string => {
    const parts: string[] = [];
    const [days, hours] = [Math.floor(seconds / DAY), Math.floor((seconds % DAY) / HOUR)];
    const minutes = Math.round((seconds % HOUR) / MINUTE);
    if (days > 0) parts.push(t("time.days", { count: days }));
    if (hours > 0) parts.push(t("time.hours", { count: hours }));
    if (minutes > 0) parts.push(t("time.minutes", { count: minutes }));
    return parts.join(" ");
  };

  const hoursOf = (calendar: Hours): string => (calendar ? calendar.name : t("hours.always"));
  return { t, placeOf, timeOf, hoursOf };
}

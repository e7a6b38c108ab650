"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { dateFormat } from "@/components/ui/date-format";
import { readPlan } from "@/lib/publishing/rules/read-plan";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAY_CLOCK = { weekday: "short", day: "numeric", month: "short", ...CLOCK } as const;

/** The last piece of a zone's name, as people say it: "New York". */
export function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Times, zones and names as these pages say them. */
export function usePostWords() {
  const t = useTranslations("publishing");
  const locale = useLocale();
  const channel = useChannels();
  const { zone: ownZone } = useViewer();
  const format = (zone: string, options: Intl.DateTimeFormatOptions, at: number) =>
    dateFormat(locale, { timeZone: zone, ...options }).format(at);
  const clock = (at: number, zone = ownZone) => format(zone, CLOCK, at);
  const moment = (at: number, zone = ownZone) => format(zone, DAY_CLOCK, at);

  /** "Mon 7 Dec 09:00 in New York: 15:00 for you", with what a changed clock makes of it. */
  const plan = (local: string | null, zone: string): string => {
    if (local === null) return t("when.now");
    const read = readPlan(local, zone);
    if (!read) return t("when.none");
    const there = t("when.there", { at: moment(read.atMs, zone), city: cityOf(zone) });
    if (zone === ownZone) return there;
    const sameDay = planDay(read.atMs, zone) === planDay(read.atMs, ownZone);
    if (sameDay && clock(read.atMs, zone) === clock(read.atMs)) return there;
    const here = sameDay ? clock(read.atMs) : moment(read.atMs);
    return t("when.both", { there, here });
  };
  const planDay = (at: number, zone: string) => format(zone, { dateStyle: "short" }, at);

  /** What the zone's clock does that day to the time typed; empty where nothing. */
  const clockChange = (local: string, zone: string): string => {
    const read = readPlan(local, zone);
    if (read?.isSkipped)
      return t("when.skipped", { time: local.slice(11), city: cityOf(zone), later: read.local.slice(11) });
    return read?.isTwice ? t("when.twice", { time: local.slice(11), city: cityOf(zone) }) : "";
  };

  const handle = (account: { channel: string; handle: string }) =>
    channel(account.channel).handle(account.handle);
  return { clock, moment, plan, clockChange, handle, channel };
}

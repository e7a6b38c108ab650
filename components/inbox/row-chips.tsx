"use client";

import {
  AlarmClock,
  Clock,
  Flag,
  Heart,
  Languages,
  PhoneForwarded,
  Image as Picture,
  Tag,
} from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDueTime } from "@/components/promises/use-due-time";
import { isLoud } from "@/components/red-flags/is-loud";
import { useFlagWords } from "@/components/red-flags/use-flag-words";
import { useUnread } from "@/components/routing/use-unread";
import { Chip } from "@/components/ui/chip";
import type { Conversation } from "@/lib/conversations/schemas";

type RowChip = Readonly<{ key: string; icon?: ReactNode; text: string; title?: string; red?: boolean }>;
const SHOWN = 2;

/** Reasons that change what one does next: at most two, then their number. That it is late the ring says. */
export function useRowChips(row: Conversation): readonly RowChip[] {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const dueTime = useDueTime();
  const { kindOf, whyOf, shortOf } = useFlagWords();
  const chips: RowChip[] = row.flags
    .filter(({ reason }) => reason !== "waiting")
    .map((flag) => ({
      key: `flag-${flag.reason}`,
      icon: <Flag />,
      text: shortOf(flag) ?? kindOf(flag),
      title: whyOf(flag),
      red: isLoud(flag),
    }));
  const unread = useUnread(row);
  if (row.isCloser) chips.push({ key: "closer", icon: <Heart />, text: t("chip.closer") });
  if (row.promise && !row.flags.some(({ reason }) => reason === "promise-broken")) {
    const { what, dueAt, isBroken } = row.promise;
    const values = { what: what || t("chip.promise"), time: dueTime(dueAt) };
    chips.push({
      key: "promise",
      icon: <AlarmClock />,
      text: t(isBroken ? "chip.broken" : "chip.promised", values),
      red: isBroken,
    });
  }
  if (row.callback) {
    const { dueAt, number, tries } = row.callback;
    const day = (at: Date) => format.dateTime(at, { dateStyle: "short" });
    const isToday = day(new Date(dueAt)) === day(new Date());
    const at = format.dateTime(new Date(dueAt), {
      ...(isToday ? {} : { weekday: "short" }),
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    chips.push({
      key: "callback",
      icon: <PhoneForwarded />,
      text: t("chip.callback", { at, number, tries: tries + 1 }),
    });
  }
  if (row.status === "snoozed" && row.snoozedUntil) {
    const at = format.dateTime(new Date(row.snoozedUntil), {
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    chips.push({ key: "snoozed", icon: <Clock />, text: t("chip.until", { at }) });
  }
  if (unread) chips.push({ key: "unread", icon: <Languages />, text: unread.short, title: unread.whole });
  if (row.hasMedia) chips.push({ key: "media", icon: <Picture />, text: t("chip.picture") });
  for (const { id, name } of row.reasons) chips.push({ key: id, text: name });
  for (const tag of row.tags) chips.push({ key: `tag-${tag}`, icon: <Tag />, text: tag });
  return chips;
}

export function RowChips({ chips }: { chips: readonly RowChip[] }) {
  const rest = chips.length - SHOWN;
  return (
    <>
      {chips.slice(0, SHOWN).map(({ key, icon, text, title, red }) => (
        <Chip key={key} icon={icon} tone={red ? "red" : "plain"} title={title ?? text}>
          {text}
        </Chip>
      ))}
      {rest > 0 ? <Chip className="shrink-0">+{rest}</Chip> : null}
    </>
  );
}

"use client";

import { PhoneForwarded } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { CallFacts } from "@/lib/conversations/call-part-schemas";

/** What became of the call we owed, or when it is due. */
export function CallbackLine({ callback }: { callback: NonNullable<CallFacts["callback"]> }) {
  const t = useTranslations("calls");
  const at = useCallTime()(callback.dueAt);
  const { tries, ending } = callback;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-body text-ink-2">
      <PhoneForwarded aria-hidden="true" className="size-3.5 shrink-0" />
      {ending ? t(`callback.${ending}`, { at, tries }) : t("callback.due", { at, tries })}
    </p>
  );
}

/** A moment as a callback names it: the day where it is not today. */
export function useCallTime(): (at: string) => string {
  const format = useFormatter();
  return (at) =>
    format.dateTime(new Date(at), {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
}

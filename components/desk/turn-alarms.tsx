"use client";

import { TimerOff, TimerReset } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { goTo } from "@/components/calls/parked";
import { soundAlarm, useAlarmSound } from "./alarm-sound";
import { useAnnounce } from "./announcer";
import { clockOffset } from "./api";
import { useLive } from "./live";
import { say } from "./toasts";
import { useViewer } from "./viewer";

type Alarm = Readonly<{
  alarm: string;
  agentId: string;
  dueAt: string;
  firstInteractionId: string;
  conversationId: string;
  customer: string;
}>;

/** What was to be heard longer ago than this is only shown. */
const FRESH_MS = 60_000;

/** Says that a turn of the viewer's is nearly due or late; to leads, how many went past, once in five minutes. */
export function TurnAlarms() {
  const t = useTranslations("desk.alarm");
  const { id, role } = useViewer();
  const [isHeard] = useAlarmSound();
  const { dateTime } = useFormatter();
  const announce = useAnnounce();

  const tell = (name: string, text: string, isLate: boolean, open: { label: string; href: string }) => {
    announce(text);
    if (document.visibilityState === "hidden") return;
    void say({
      id: name,
      icon: isLate ? <TimerOff /> : <TimerReset />,
      text,
      undo: { label: open.label, onUndo: () => goTo(open.href) },
    });
  };

  useLive({
    onMessage: ({ event, data }) => {
      if (event === "turns.late" && role !== "agent") {
        const { count } = data as { count: number };
        tell("turns-late", t("late", { count }), true, { label: t("look"), href: "/inbox" });
      }
      if (event !== "turn.alarm") return;
      const { alarm, agentId, dueAt, firstInteractionId, conversationId, customer } = data as Alarm;
      if (agentId !== id) return;
      const open = { label: t("open"), href: `/inbox/${conversationId}` };
      const time = dateTime(new Date(dueAt), { hour: "2-digit", minute: "2-digit" });
      const isPromise = alarm === "promise" || alarm === "promise-broken";
      const isLate = alarm === "breach" || alarm === "promise-broken";
      const words = isPromise
        ? t(alarm, { customer, time })
        : isLate
          ? t("breach", { customer, time })
          : t("nearly", { customer });
      tell(`${firstInteractionId} ${alarm}`, words, isLate, open);
      const age = Date.now() + clockOffset() - Date.parse(dueAt);
      if (!isLate && isHeard && age < FRESH_MS) soundAlarm(firstInteractionId);
    },
  });
  return null;
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import type { CoverageNowAnswer, WatcherView } from "@/lib/coverage/state-schemas";
import { useWatchWords } from "./use-watch-words";

/** Somebody on shift: what they have open, or why they are not here. */
export function WatchRow({ person, watch }: { person: WatcherView; watch: CoverageNowAnswer }) {
  const t = useTranslations("watch");
  const { id } = useViewer();
  const { dateTime } = useFormatter();
  const { doing } = useWatchWords();
  const { displayName, initials, role, open, state, isPresent, startAt, endAt } = person;
  const what = doing(person, watch);
  const [first = displayName] = displayName.split(" ");
  const time = (at: string) =>
    dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const hours = startAt && endAt ? `, ${time(startAt)}–${time(endAt)}` : "";
  const isLate = watch.late.some(({ agentId }) => agentId === person.agentId);
  return (
    <li
      title={`${t("row", { name: displayName, what, count: open })}${hours}`}
      className="flex h-7 items-center gap-2 px-2 text-body"
    >
      <Avatar
        initials={initials}
        size={20}
        tone={!isPresent ? "away" : person.agentId === id ? "self" : "other"}
      />
      <span className={cn("min-w-0 flex-1 truncate", isPresent ? "text-ink" : "text-ink-2")}>
        {role === "lead" && state === "here" ? t("lead", { name: first }) : first}
      </span>
      <span className={cn("figures shrink-0 text-meta", isLate ? "text-red" : "text-ink-3")}>
        {state === "here" ? t("open", { count: open }) : what}
      </span>
    </li>
  );
}

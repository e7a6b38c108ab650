"use client";

import { Image as Picture } from "lucide-react";
import { useTranslations } from "next-intl";
import { clockOffset } from "@/components/desk/api";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import { TimeRing } from "@/components/ui/time-ring";
import { useNow } from "@/components/ui/use-now";
import type { Conversation } from "@/lib/conversations/schemas";
import { ringState } from "@/lib/response-times/rules/ring";
import { audienceWord, markOf } from "./channel-words";
import { handleOf } from "./handle-of";

const NEW_MS = 20_000;

type Props = { row: Conversation; isOpen: boolean; serverNow: number; onOpen: (id: string) => void };

/** A row of the desk's queue, as the agent has it on their screen this moment. */
export function DeskRow({ row, isOpen, serverNow, onOpen }: Props) {
  const t = useTranslations("sandbox.desk");
  const now = useNow(1000, serverNow) + clockOffset();
  const dueAt = row.dueAt ? new Date(row.dueAt) : new Date(now);
  const ring = ringState({
    now: new Date(now),
    startedAt: row.turnStartedAt ? new Date(row.turnStartedAt) : dueAt,
    dueAt,
    targetSeconds: row.targetSeconds ?? 0,
    paused: row.status !== "open" || !row.turnStartedAt || !row.dueAt,
  });
  const words =
    ring.state === "paused"
      ? t("ring.paused")
      : t(ring.late ? "ring.late" : "ring.due", { minutes: ring.minutes });
  const age = row.lastInboundAt ? now - Date.parse(row.lastInboundAt) : Number.POSITIVE_INFINITY;
  return (
    <li className="animate-row-in">
      <button
        type="button"
        aria-current={isOpen ? "true" : undefined}
        onClick={() => onOpen(row.id)}
        className={cn(
          "flex h-[88px] w-full gap-3 border-b py-[11px] pr-4 pl-6 text-left hover:bg-selected focus-visible:outline-offset-[-2px] phone:pl-4",
          isOpen && "bg-selected shadow-[inset_3px_0_0_var(--ink)]",
        )}
      >
        <TimeRing share={ring.share} label={ring.label} state={ring.state} accessibleLabel={words} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex h-5 items-center gap-2">
            <bdi className="min-w-0 truncate font-semibold text-body">{row.customer.displayName}</bdi>
            <bdi className="min-w-0 flex-1 truncate text-ink-3 text-meta">{handleOf(row)}</bdi>
            <ChannelMark icon={markOf(row.lastChannel)} label={row.lastChannel} />
            <AudienceMark
              audience={row.lastAudience}
              word={t(`audience.${audienceWord(row.lastChannel, row.lastAudience)}`)}
            />
          </span>
          <bdi className="truncate text-body text-ink-2">{row.preview || t("noText")}</bdi>
          <span className="mt-1.5 flex h-5 items-center gap-1.5">
            {row.hasMedia ? <Chip icon={<Picture />}>{t("picture")}</Chip> : null}
            {age < NEW_MS ? <Chip>{t("new", { seconds: Math.max(0, Math.round(age / 1000)) })}</Chip> : null}
            {row.status === "waiting" ? <span className="text-ink-3 text-meta">{t("answered")}</span> : null}
            <span className="flex-1" />
            {row.assignee ? (
              <Avatar initials={row.assignee.initials} name={row.assignee.displayName} size={20} />
            ) : null}
          </span>
        </span>
      </button>
    </li>
  );
}

"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Bell } from "@/components/notifications/bell";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";
import type { QueueCounts } from "@/lib/conversations/schemas";
import { callApi } from "./api";
import { useDeskCommands } from "./desk-commands";
import { useLive } from "./live";
import { house, isAt, type NavItem, team, visibleTo, work } from "./nav";
import { RailPerson } from "./rail-person";
import { isMac } from "./use-keys";
import { useViewer } from "./viewer";

const CallsBadge = dynamic(
  () => import("@/components/calls/calls-badge").then((module) => module.CallsBadge),
  {
    ssr: false,
  },
);

const ApprovalsBadge = dynamic(
  () => import("@/components/approvals/approvals-badge").then((module) => module.ApprovalsBadge),
  { ssr: false },
);

const CoverBadge = dynamic(
  () => import("@/components/coverage/cover/cover-badge").then((module) => module.CoverBadge),
  { ssr: false },
);

const OnShift = dynamic(() => import("@/components/watch/on-shift").then((module) => module.OnShift), {
  ssr: false,
});

/** Where one can go: 176 wide, or 48 of icons where room is short; on a phone the tabs below stand for it. */
export function Rail({ openCount }: { openCount: number }) {
  const t = useTranslations("desk");
  const { role } = useViewer();
  const { openPalette } = useDeskCommands();
  const [count, setCount] = useState(openCount);
  const counting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const countAgain = () => {
    counting.current ??= setTimeout(() => {
      counting.current = undefined;
      callApi<QueueCounts>("/conversations/counts").then(
        ({ open }) => setCount(open),
        () => {},
      );
    }, 2500);
  };
  useLive({
    onMessage: ({ event }) => {
      if (event.startsWith("conversation") || event === "batch") countAgain();
    },
    onGap: countAgain,
  });
  return (
    <nav
      aria-label={t("nav.label")}
      className="flex min-h-0 flex-col gap-1 overflow-y-auto border-r bg-canvas p-2 phone:hidden"
    >
      <div className="mb-2 flex h-8 items-center justify-between pl-2 max-[1359px]:justify-center max-[1359px]:pl-0">
        <a href="/inbox" className="flex items-center gap-2 rounded-control font-semibold text-body">
          <CaretMark />
          <span className="max-[1359px]:sr-only">Caret</span>
        </a>
        <button
          type="button"
          onClick={openPalette}
          aria-label={t("palette.open")}
          className="rounded-chip max-[1359px]:hidden"
        >
          <Kbd>{isMac() ? "⌘K" : "Ctrl K"}</Kbd>
        </button>
      </div>
      <Bell />
      {visibleTo(work, role).map((item) => (
        <RailLink key={item.key} item={item} {...(item.key === "inbox" ? { count } : {})} />
      ))}
      <RailGroup name={t("nav.team")} items={visibleTo(team, role)} />
      <RailGroup name={t("nav.house")} items={visibleTo(house, role)} />
      <OnShift />
      <span className="flex-1" />
      <RailPerson />
    </nav>
  );
}

function RailGroup({ name, items }: { name: string; items: readonly NavItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 className="px-2 pt-3 pb-1 font-semibold text-ink-3 text-label max-[1359px]:sr-only">{name}</h2>
      {items.map((item) => (
        <RailLink key={item.key} item={item} />
      ))}
    </>
  );
}

function RailLink({ item, count }: { item: NavItem; count?: number }) {
  const t = useTranslations("desk");
  const isHere = isAt(usePathname(), item);
  const Icon = item.icon;
  const name = t(`nav.${item.key}`);
  return (
    <Tooltip text={name} side="right">
      <a
        href={item.href}
        aria-current={isHere ? "page" : undefined}
        className={cn(
          "relative flex h-7 shrink-0 items-center gap-2.5 rounded-control px-2 font-medium text-body max-[1359px]:h-8 max-[1359px]:justify-center max-[1359px]:px-0",
          isHere ? "bg-highlight font-semibold text-ink" : "text-ink-2 hover:bg-selected hover:text-ink",
        )}
      >
        <Icon aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 truncate max-[1359px]:sr-only">{name}</span>
        {item.key === "calls" ? <CallsBadge /> : null}
        {item.key === "approvals" ? <ApprovalsBadge /> : null}
        {item.key === "myShifts" ? <CoverBadge of="offers" /> : null}
        {item.key === "coverage" ? <CoverBadge of="holes" /> : null}
        {count === undefined ? null : (
          <span className="figures text-body max-[1359px]:hidden">{count > 1000 ? "1000+" : count}</span>
        )}
      </a>
    </Tooltip>
  );
}

export function CaretMark() {
  return (
    <span aria-hidden="true" className="inline-flex size-5 items-center justify-center rounded-[5px] bg-ink">
      <svg viewBox="0 0 12 12" fill="none" className="size-3 stroke-on-ink" aria-hidden="true">
        <path d="M2.5 7.5 6 4l3.5 3.5" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

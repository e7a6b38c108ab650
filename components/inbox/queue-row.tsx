"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import { useShielded } from "@/components/abuse/use-shielded";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { useWhyLine } from "@/components/red-flags/use-why-line";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import type { Conversation } from "@/lib/conversations/schemas";
import { DueRing } from "./due-ring";
import { RowChips, useRowChips } from "./row-chips";
import { Typing } from "./typing";

type Props = {
  row: Conversation;
  href: string;
  isOpen: boolean;
  isChosen: boolean;
  isChoosing: boolean;
  hasLeft: boolean;
  isNew: boolean;
  /** First name of a colleague who types there. */
  typing: string | undefined;
  position: number;
  total: number;
  onOpen: (id: string) => void;
  onChoose: (id: string, range: boolean) => void;
};

export const QueueRow = memo(function QueueRow(props: Props) {
  const { row, href, isOpen, isChosen, isChoosing, hasLeft, isNew, position, total, onOpen, onChoose } =
    props;
  const t = useTranslations("inbox");
  const chips = useRowChips(row);
  const abuse = useTranslations("abuse.shield");
  const shielded = useShielded({ isHostile: row.isHostile, customerId: row.customer.id });
  const whyLine = useWhyLine(row);
  const why = shielded ? undefined : whyLine;
  const hasFoot = chips.length > 0 || hasLeft || props.typing !== undefined || row.assignee !== null;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.button !== 0) return;
    event.preventDefault();
    if (event.shiftKey) onChoose(row.id, true);
    else onOpen(row.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list places its items itself
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={position}
      className={cn(
        "group relative flex h-[88px] has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent has-[a:focus-visible]:-outline-offset-2 gap-3 border-b py-[11px] pr-3 pl-4 transition-colors phone:h-[101px] phone:py-[15px] phone:pr-4",
        isChosen ? "bg-accent-tint" : isOpen ? "bg-selected" : "hover:bg-selected",
        isOpen && "shadow-[inset_3px_0_0_var(--ink)]",
        isNew && "animate-row-in",
      )}
    >
      <a
        href={href}
        data-row={row.id}
        aria-current={isOpen ? "true" : undefined}
        onClick={open}
        {...(why ? { title: why, "aria-description": why } : {})}
        className="absolute inset-y-0 right-0 left-[68px] focus-visible:outline-none phone:left-[72px]"
      >
        <span className="sr-only">{t("row.open", { name: row.customer.displayName })}</span>
      </a>
      <div className="relative flex size-11 shrink-0 items-center justify-center phone:size-12">
        <DueRing row={row} className="pointer-events-none phone:size-12" />
        <Checkbox
          label={t("row.choose", { name: row.customer.displayName })}
          hideLabel
          tabIndex={isChoosing ? 0 : -1}
          checked={isChosen}
          onClick={(event) => onChoose(row.id, event.shiftKey)}
          onChange={() => {}}
          className={cn(
            "-bottom-1 -left-2 absolute top-0 right-0 items-end rounded-full opacity-0 hover:opacity-100 has-focus-visible:opacity-100",
            isChoosing && "opacity-100",
          )}
        />
      </div>
      <div className={cn("pointer-events-none flex min-w-0 flex-1 flex-col", hasLeft && "**:text-ink-3")}>
        <RowHead row={row} />
        <p dir="auto" className={cn("text-body text-ink-2", hasFoot ? "truncate" : "line-clamp-2")}>
          {shielded
            ? abuse("preview")
            : row.preview || t(row.lastCall ? `row.${row.lastCall}` : "row.noText")}
        </p>
        {hasFoot ? <RowFoot {...props} chips={chips} /> : null}
      </div>
    </div>
  );
});

function RowHead({ row }: { row: Conversation }) {
  const { locale } = useViewer();
  const channel = useChannels()(row.lastChannel);
  const { displayName, handle } = row.customer;
  const language = row.language && !locale.startsWith(row.language) ? row.language : null;
  return (
    <div className="flex h-5 items-center gap-2">
      <bdi className="min-w-0 shrink truncate font-semibold text-body text-ink">{displayName}</bdi>
      <bdi className="min-w-0 flex-1 shrink-[9] truncate text-ink-3 text-meta phone:invisible">
        {handle && handle !== displayName ? channel.handle(handle) : ""}
      </bdi>
      {language ? (
        <span lang={language} className="shrink-0 text-ink-3 text-label">
          {language}
        </span>
      ) : null}
      <ChannelMark icon={channel.icon} label={channel.name} />
      <AudienceMark audience={row.lastAudience} word={channel.audience(row.lastAudience)} />
    </div>
  );
}

function RowFoot({ row, chips, typing, hasLeft }: Props & { chips: ReturnType<typeof useRowChips> }) {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  const mine = row.assignee?.id === viewer.id;
  return (
    <div className="mt-1.5 flex h-5 items-center gap-1.5">
      {hasLeft ? (
        <span className="text-ink-3 text-meta">{t(`left.${row.status}`)}</span>
      ) : (
        <RowChips chips={chips} />
      )}
      <span className="flex-1" />
      {typing ? (
        <Typing>{t("typing", { name: typing })}</Typing>
      ) : row.assignee ? (
        <Avatar
          initials={row.assignee.initials}
          name={mine ? t("assignedToYou") : t("assignedTo", { name: row.assignee.displayName })}
          size={20}
          tone={mine ? "self" : "other"}
        />
      ) : null}
    </div>
  );
}

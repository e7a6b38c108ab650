"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { ChannelMark } from "@/components/ui/channel-mark";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import type { HandoverLine } from "@/lib/conversations/handovers/handover-schemas";
import { LineFate } from "./line-fate";

export type LineRights = Readonly<{
  accept: boolean;
  decline: boolean;
  write: boolean;
  /** It is the reader's own sheet: accepting is keeping. */
  keep: boolean;
}>;
export type LineActs = Readonly<{
  accept(line: HandoverLine): void;
  decline(line: HandoverLine): void;
  note(lineId: string, nextStep: string): Promise<void>;
  /** The keys are on this line now. */
  reach(lineId: string): void;
}>;

type Props = { line: HandoverLine; isHere: boolean; may: LineRights; acts: LineActs };

/** One conversation on the sheet: whose, until when, with whom, what next, and what became of it. */
export function SheetLine({ line, isHere, may, acts }: Props) {
  const t = useTranslations("handovers");
  const channels = useChannels();
  const { serverNow } = useViewer();
  const { group, also, channel, accountHandle, dueAt, owner, state, nextStep } = line;
  const customer = line.customerName || t("line.erased");
  const isOpen = state === "pending";
  const isLate = isOpen && dueAt !== null && Date.parse(dueAt) < serverNow;
  const { name, icon, handle } = channels(channel);
  return (
    <li
      id={`line-${line.id}`}
      tabIndex={-1}
      aria-label={t("line.label", { customer, group: t(`group.${group}`) })}
      onFocus={() => acts.reach(line.id)}
      className={cn(
        "flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-2 py-2 outline-offset-[-2px]",
        isHere && "bg-selected",
        !isOpen && "text-ink-3",
      )}
    >
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a
            href={`/inbox/${line.conversationId}`}
            className={cn(
              "min-w-0 truncate font-semibold text-body hover:underline",
              isOpen ? "text-ink" : "text-ink-2",
            )}
          >
            <bdi>{customer}</bdi>
          </a>
          {also.map((each) => (
            <Chip key={each}>{t(`group.${each}`)}</Chip>
          ))}
          {line.reasons.map((reason) => (
            <Chip key={reason}>{reason}</Chip>
          ))}
        </p>
        <p className="flex flex-wrap items-center gap-x-1.5 text-ink-3 text-meta">
          <ChannelMark icon={icon} label={name} />
          {accountHandle ? <span>{handle(accountHandle)}</span> : null}
          <span aria-hidden="true">·</span>
          <span className={cn("figures", isLate && "font-semibold text-red")}>
            {dueAt ? (
              <>
                {t("line.due")} <When at={dueAt} />
              </>
            ) : (
              t("line.noDue")
            )}
          </span>
          <span aria-hidden="true">·</span>
          <span>{owner ? t("line.owner", { name: owner.displayName }) : t("line.queue")}</span>
        </p>
      </div>
      <div className="min-w-0 flex-1 basis-48">
        {may.write && isOpen ? (
          <Input
            key={nextStep}
            aria-label={t("line.note", { customer })}
            placeholder={t(`next.${group}`)}
            defaultValue={nextStep}
            maxLength={1000}
            dir="auto"
            onBlur={({ currentTarget: { value } }) => {
              if (value.trim() !== nextStep) void acts.note(line.id, value);
            }}
          />
        ) : (
          <p className="text-body text-ink-2" dir="auto">
            {nextStep || t(`next.${group}`)}
          </p>
        )}
      </div>
      <div className="flex min-w-44 justify-end gap-2 phone:w-full phone:justify-start">
        {isOpen && may.accept ? (
          <>
            <Button
              size={28}
              className="print:hidden"
              aria-label={t(may.keep ? "line.keepOf" : "line.acceptOf", { customer })}
              onClick={() => acts.accept(line)}
            >
              {t(may.keep ? "line.keep" : "line.accept")}
            </Button>
            {may.decline ? (
              <Button
                size={28}
                variant="ghost"
                className="print:hidden"
                aria-label={t("line.declineOf", { customer })}
                onClick={() => acts.decline(line)}
              >
                {t("line.decline")}
              </Button>
            ) : null}
          </>
        ) : (
          <LineFate line={line} />
        )}
      </div>
    </li>
  );
}

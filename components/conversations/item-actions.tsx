"use client";

import {
  AlarmClock,
  Copy,
  ExternalLink,
  Eye,
  EyeOff,
  MegaphoneOff,
  Split,
  Timer,
  Trash2,
  UserPlus,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HostileItems } from "@/components/abuse/hostile-items";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { QualityItems } from "@/components/quality/quality-items";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { Correction } from "@/lib/conversations/correction-schemas";
import type { Interaction } from "@/lib/conversations/schemas";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  item: Interaction;
  canSplit: boolean;
  canOpen: boolean;
  canHide: boolean;
  /** What can be said against the rules of the clocks. */
  says: Correction | null;
  onSplit: () => void;
  onCorrect: (says: Correction) => void;
  onOpenOwn: () => void;
  onReport: () => void;
  onRefresh: () => void;
  /** An answer of ours that reached them: what it promises can be kept. */
  canPromise: boolean;
  onAsk: (what: "take-back" | "hide" | "promise" | "shelf") => void;
};

export function ItemActions(props: Props) {
  const { trigger, open, onOpenChange, item, canSplit, canOpen, canHide, onSplit, onOpenOwn, onAsk } = props;
  const { says, onCorrect, canPromise } = props;
  const t = useTranslations("conversations-ui");
  const promise = useTranslations("goodwill.promise");
  const abuse = useTranslations("abuse.item");
  const viewer = useViewer();
  const channel = useChannels()(item.channel);
  return (
    <Menu align="end" trigger={trigger} open={open} onOpenChange={onOpenChange}>
      <MenuItem icon={<Copy />} onSelect={() => void navigator.clipboard.writeText(item.text)}>
        {t("item.copy")}
      </MenuItem>
      {item.url ? (
        <MenuItem
          icon={<ExternalLink />}
          onSelect={() => window.open(item.url ?? "", "_blank", "noreferrer")}
        >
          {channel.openOn}
        </MenuItem>
      ) : null}
      {canSplit ? (
        <MenuItem icon={<Split />} onSelect={onSplit}>
          {t("item.split")}
        </MenuItem>
      ) : null}
      {canPromise ? (
        <MenuItem icon={<AlarmClock />} onSelect={() => onAsk("promise")}>
          {promise("keep")}
        </MenuItem>
      ) : null}
      {says ? (
        <MenuItem icon={<Timer />} onSelect={() => onCorrect(says)}>
          {t(`item.says.${says}`)}
        </MenuItem>
      ) : null}
      {canOpen ? (
        <MenuItem icon={<UserPlus />} onSelect={onOpenOwn}>
          {t("item.openOwn")}
        </MenuItem>
      ) : null}
      {canHide ? (
        <MenuItem icon={item.isHidden ? <Eye /> : <EyeOff />} onSelect={() => onAsk("hide")}>
          {t(item.isHidden ? "item.show" : "item.hide", { channel: channel.name })}
        </MenuItem>
      ) : null}
      {item.direction === "inbound" && !item.isDeleted ? (
        <HostileItems item={item} onReport={props.onReport} onRefresh={props.onRefresh} />
      ) : null}
      {item.author.type === "agent" && item.author.id !== viewer.id && !item.isDeleted ? (
        <MenuItem icon={<MegaphoneOff />} onSelect={props.onReport}>
          {abuse("report")}
        </MenuItem>
      ) : null}
      <QualityItems item={item} onPropose={() => onAsk("shelf")} />
      {item.reply?.canTakeBack ? (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 />} onSelect={() => onAsk("take-back")}>
            {t("item.takeBack", { channel: channel.name })}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}

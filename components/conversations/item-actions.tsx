"use client";

import { Copy, ExternalLink, Eye, EyeOff, Split, Timer, Trash2, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChannels } from "@/components/desk/use-channel";
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
  onAsk: (what: "take-back" | "hide") => void;
};

export function ItemActions(props: Props) {
  const { trigger, open, onOpenChange, item, canSplit, canOpen, canHide, onSplit, onOpenOwn, onAsk } = props;
  const { says, onCorrect } = props;
  const t = useTranslations("conversations-ui");
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

"use client";

import {
  ArrowRightLeft,
  Building2,
  CloudLightning,
  FileDown,
  Merge,
  ShieldAlert,
  ShieldBan,
  Siren,
  Timer,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Conversation } from "@/lib/conversations/schemas";
import { KeepItem } from "./hand-over-items";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClocks: () => void;
  onAbuse: () => void;
  /** A question to another department. */
  onAsk: () => void;
  onBelongs: () => void;
  onHandOver: (() => void) | undefined;
  /** One's own, which may be kept past the end of the shift. */
  own: Conversation | null;
  onJoin: (() => void) | undefined;
  /** For leads: the record for a court, and a hold. */
  onRecord: (() => void) | undefined;
  onHold: (() => void) | undefined;
  /** For leads: whoever is on call is called to it. */
  onPage: (() => void) | undefined;
};

export function MoreMenu({
  trigger,
  open,
  onOpenChange,
  onClocks,
  onAbuse,
  onAsk,
  onBelongs,
  onHandOver,
  own,
  onJoin,
  onRecord,
  onHold,
  onPage,
}: Props) {
  const t = useTranslations("conversations-ui");
  const abuse = useTranslations("abuse");
  const paged = useTranslations("paged");
  const incident = useTranslations("incident-of");
  const side = useTranslations("teamwork.side");
  const handOver = useTranslations("teamwork.handOver");
  const privacy = useTranslations("privacy-ui");
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange}>
      <MenuItem icon={<Timer />} onSelect={onClocks}>
        {t("clocks.open")}
      </MenuItem>
      {onHandOver ? (
        <MenuItem icon={<ArrowRightLeft />} onSelect={onHandOver}>
          {handOver("open")}
        </MenuItem>
      ) : null}
      <MenuItem icon={<Building2 />} onSelect={onAsk}>
        {side("open")}
      </MenuItem>
      {own ? <KeepItem conversation={own} /> : null}
      {onJoin ? (
        <MenuItem icon={<Merge />} onSelect={onJoin}>
          {t("join.open")}
        </MenuItem>
      ) : null}
      <MenuItem icon={<CloudLightning />} onSelect={onBelongs}>
        {incident("belongsItem")}
      </MenuItem>
      <MenuItem icon={<ShieldBan />} onSelect={onAbuse}>
        {abuse("open")}
      </MenuItem>
      {onPage ? (
        <MenuItem icon={<Siren />} onSelect={onPage}>
          {paged("dialog.open")}
        </MenuItem>
      ) : null}
      {onRecord ? (
        <MenuItem icon={<FileDown />} onSelect={onRecord}>
          {privacy("record.open")}
        </MenuItem>
      ) : null}
      {onHold ? (
        <MenuItem icon={<ShieldAlert />} onSelect={onHold}>
          {privacy("holdConversation.open")}
        </MenuItem>
      ) : null}
    </Menu>
  );
}

"use client";

import { ArrowRightLeft, UserMinus, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { type HandOut, HandOutItem } from "./hand-over-items";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  assigneeId: string | null;
  onChoose: (agentId: string | null) => void;
  /** What may be given to whose turn it is, when nobody has it. */
  handOut?: HandOut | undefined;
  /** Opens the way to give it with a note. */
  onHandOver?: (() => void) | undefined;
};

/** Whom a conversation belongs to: oneself first, then colleagues, then nobody. */
export function AgentMenu({ trigger, open, onOpenChange, assigneeId, onChoose, handOut, onHandOver }: Props) {
  const t = useTranslations("conversations-ui");
  const teamwork = useTranslations("teamwork.handOver");
  const viewer = useViewer();
  const others = viewer.colleagues.filter(({ id }) => id !== viewer.id);
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange} className="max-h-96">
      {assigneeId === viewer.id ? null : (
        <MenuItem icon={<UserPlus />} onSelect={() => onChoose(viewer.id)}>
          {t("assign.take")}
        </MenuItem>
      )}
      {handOut && assigneeId === null ? <HandOutItem {...handOut} /> : null}
      {assigneeId === null ? null : (
        <MenuItem icon={<UserMinus />} onSelect={() => onChoose(null)}>
          {t("assign.nobody")}
        </MenuItem>
      )}
      {onHandOver ? (
        <MenuItem icon={<ArrowRightLeft />} onSelect={onHandOver}>
          {teamwork("open")}
        </MenuItem>
      ) : null}
      {others.length > 0 ? <MenuSeparator /> : null}
      {others.map(({ id, displayName, initials }) => (
        <MenuItem
          key={id}
          icon={<Avatar initials={initials} size={20} />}
          disabled={id === assigneeId}
          onSelect={() => onChoose(id)}
        >
          {displayName}
        </MenuItem>
      ))}
    </Menu>
  );
}

"use client";

import { RefreshCw, UserMinus, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  assigneeId: string | null;
  onChoose: (agentId: string | null) => void;
  /** Gives it to whose turn it is; only of what nobody has. */
  onHandOut?: (() => void) | undefined;
};

/** Whom a conversation belongs to: oneself first, then colleagues, then nobody. */
export function AgentMenu({ trigger, open, onOpenChange, assigneeId, onChoose, onHandOut }: Props) {
  const t = useTranslations("conversations-ui");
  const watch = useTranslations("watch");
  const viewer = useViewer();
  const others = viewer.colleagues.filter(({ id }) => id !== viewer.id);
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange} className="max-h-96">
      {assigneeId === viewer.id ? null : (
        <MenuItem icon={<UserPlus />} onSelect={() => onChoose(viewer.id)}>
          {t("assign.take")}
        </MenuItem>
      )}
      {onHandOut && assigneeId === null ? (
        <MenuItem icon={<RefreshCw />} onSelect={onHandOut}>
          {watch("handOut.do")}
        </MenuItem>
      ) : null}
      {assigneeId === null ? null : (
        <MenuItem icon={<UserMinus />} onSelect={() => onChoose(null)}>
          {t("assign.nobody")}
        </MenuItem>
      )}
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

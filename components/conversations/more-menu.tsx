"use client";

import { Merge } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu, MenuItem } from "@/components/ui/menu";

type Props = { trigger: ReactNode; open: boolean; onOpenChange: (open: boolean) => void; onJoin: () => void };

export function MoreMenu({ trigger, open, onOpenChange, onJoin }: Props) {
  const t = useTranslations("conversations-ui");
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange}>
      <MenuItem icon={<Merge />} onSelect={onJoin}>
        {t("join.open")}
      </MenuItem>
    </Menu>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Menu, MenuItem } from "@/components/ui/menu";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPicture: () => void;
  onFigures: () => void;
};

/** What a picture may be kept as. */
export function SaveMenu({ trigger, open, onOpenChange, onPicture, onFigures }: Props) {
  const t = useTranslations("response-times");
  return (
    <Menu align="end" open={open} onOpenChange={onOpenChange} trigger={trigger}>
      <MenuItem onSelect={onPicture}>{t("chart.png")}</MenuItem>
      <MenuItem onSelect={onFigures}>{t("chart.csv")}</MenuItem>
    </Menu>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { FilterForm } from "./filter-form";

type Props = ComponentProps<typeof FilterForm> & {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Where filters are chosen; it stays while several are ticked. */
export function FilterPopover({ trigger, open, onOpenChange, ...form }: Props) {
  const t = useTranslations("response-times");
  return (
    <Popover label={t("filter.label")} open={open} onOpenChange={onOpenChange} trigger={trigger}>
      <FilterForm {...form} />
    </Popover>
  );
}

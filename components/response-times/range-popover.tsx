"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { RangeForm } from "./range-form";

type Props = ComponentProps<typeof RangeForm> & {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Where any days are chosen; closes when they are. */
export function RangePopover({ trigger, open, onOpenChange, onState, ...form }: Props) {
  const t = useTranslations("response-times");
  return (
    <Popover label={t("range.own")} align="end" open={open} onOpenChange={onOpenChange} trigger={trigger}>
      <RangeForm
        {...form}
        onState={(next) => {
          onOpenChange(false);
          onState(next);
        }}
      />
    </Popover>
  );
}

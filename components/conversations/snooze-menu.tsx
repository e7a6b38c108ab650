"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Popover } from "@/components/ui/popover";
import { TimeChoices } from "./time-choices";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (until: Date) => void;
};

/** When to look again: the usual times, or any later one. */
export function SnoozeMenu({ trigger, open, onOpenChange, onChoose }: Props) {
  const t = useTranslations("conversations-ui");
  return (
    <Popover
      trigger={trigger}
      label={t("snooze.label")}
      width="menu"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      className="p-1.5"
    >
      {open ? (
        <TimeChoices
          doLabel={t("snooze.do")}
          onChoose={(until) => {
            onOpenChange(false);
            onChoose(until);
          }}
        />
      ) : null}
    </Popover>
  );
}

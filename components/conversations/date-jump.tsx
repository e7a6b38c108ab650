"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { startOfDay } from "@/lib/audit/rules/start-of-day";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  zone: string;
  onJump: (at: string) => void;
};

/** Goes to a day of the reader's own zone. */
export function DateJump({ trigger, open, onOpenChange, zone, onJump }: Props) {
  const t = useTranslations("conversations-ui");
  const [day, setDay] = useState("");
  return (
    <Popover
      trigger={trigger}
      label={t("filter.date")}
      width="menu"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (day) onJump(startOfDay(day, zone, 0).toISOString());
        }}
      >
        <Field label={t("filter.day")}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min="2006-01-01"
              max="2099-12-31"
              required
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" size={28} className="self-start">
          {t("filter.go")}
        </Button>
      </form>
    </Popover>
  );
}

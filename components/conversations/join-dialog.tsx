"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";

type Props = {
  conversation: Conversation;
  customer: Customer;
  onOpenChange: (open: boolean) => void;
  onChoose: (intoId: string) => void;
};

/** Into which other matter of the same person this one goes: whole threads, with undo. */
export function JoinDialog({ conversation, customer, onOpenChange, onChoose }: Props) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const others = customer.conversations.filter(({ id, hidden }) => id !== conversation.id && !hidden);
  const [intoId, setIntoId] = useState(others[0]?.id ?? "");
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      width="medium"
      title={t("join.title")}
      description={t("join.text", { name: customer.displayName })}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            disabled={intoId === ""}
            onClick={() => {
              onOpenChange(false);
              onChoose(intoId);
            }}
          >
            {t("join.do")}
          </Button>
        </>
      }
    >
      <RadioGroup label={t("join.title")} hideLabel className="flex-col flex-nowrap">
        {others.map(({ id, preview, openedAt, status }) => (
          <Radio
            key={id}
            name="into"
            value={id}
            checked={id === intoId}
            onChange={() => setIntoId(id)}
            label={
              <span className="flex min-w-0 flex-1 items-baseline gap-2">
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {preview || t("join.noWords")}
                </span>
                <span className="figures shrink-0 text-ink-3 text-meta">
                  {format.dateTime(new Date(openedAt), { day: "numeric", month: "short" })} ·{" "}
                  {t(`status.${status}`)}
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Dialog>
  );
}

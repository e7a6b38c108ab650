"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TimeChoices } from "@/components/conversations/time-choices";
import { keySigns } from "@/components/desk/key-words";
import { Kbd } from "@/components/ui/kbd";
import { Popover } from "@/components/ui/popover";
import { keyOf } from "@/lib/agents/rules/desk-keys";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onResolve: () => void;
  onLater: (at: Date) => void;
};

/** The other ways to send: with the conversation settled, or later. */
export function SendMenu({ trigger, open, onOpenChange, onResolve, onLater }: Props) {
  const t = useTranslations("replies-ui.sending");
  const close = (deed: () => void) => () => {
    onOpenChange(false);
    deed();
  };
  return (
    <Popover
      trigger={trigger}
      label={t("more")}
      width="menu"
      align="end"
      side="top"
      open={open}
      onOpenChange={onOpenChange}
      className="p-1.5"
    >
      {open ? (
        <>
          <button
            type="button"
            onClick={close(onResolve)}
            className="flex h-8 w-full items-center gap-2 rounded-control px-2.5 font-medium text-body hover:bg-highlight phone:h-11 [&_svg]:size-4"
          >
            <CheckCheck aria-hidden="true" />
            <span className="flex-1 text-left">{t("resolve")}</span>
            <span className="flex gap-0.5">
              {keySigns(keyOf("sendResolve")).map((sign) => (
                <Kbd key={sign}>{sign}</Kbd>
              ))}
            </span>
          </button>
          <h3 className="mt-1.5 border-t px-2.5 pt-2.5 pb-1 font-semibold text-ink-3 text-label">
            {t("later")}
          </h3>
          <TimeChoices doLabel={t("do")} onChoose={(at) => close(() => onLater(at))()} />
          <p className="px-2.5 pt-1 pb-1 text-ink-3 text-meta">{t("laterHint")}</p>
        </>
      ) : null}
    </Popover>
  );
}

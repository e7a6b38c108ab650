"use client";

import { Clock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { TimeChoices } from "@/components/conversations/time-choices";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Interaction } from "@/lib/conversations/schemas";
import { useReplyDeeds } from "./use-reply-deeds";

/** When a planned answer leaves, and its ways: another time, now, or back into the composer. */
export function ScheduledLine({ item }: { item: Interaction }) {
  const t = useTranslations("replies-ui.sending");
  const format = useFormatter();
  const { cancel, reschedule } = useReplyDeeds();
  const [isOpen, setIsOpen] = useState(false);
  const at = new Date(item.reply?.sendAfter ?? item.publishedAt);
  const when = format.dateTime(at, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <section aria-label={t("planned")} className="mt-2 flex flex-col gap-2">
      <p
        title={format.dateTime(at, { dateStyle: "full", timeStyle: "long" })}
        className="flex items-start gap-1.5 text-body text-ink-2"
      >
        <Clock aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        <span>
          <strong className="figures font-semibold text-ink">{t("leavesAt", { when })}</strong>{" "}
          {t("laterHint")}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Popover
          label={t("change")}
          width="menu"
          open={isOpen}
          onOpenChange={setIsOpen}
          className="p-1.5"
          trigger={<Button size={28}>{t("change")}</Button>}
        >
          <TimeChoices
            doLabel={t("do")}
            onChoose={(next) => {
              setIsOpen(false);
              reschedule(item, next);
            }}
          />
        </Popover>
        <Button size={28} onClick={() => reschedule(item, null)}>
          {t("now")}
        </Button>
        <Button size={28} variant="ghost" onClick={() => cancel(item)}>
          {t("takeBack")}
        </Button>
      </div>
    </section>
  );
}

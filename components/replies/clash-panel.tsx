"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { Clash } from "./use-send";

type Props = { clash: Clash; onSendAnyway: () => void; onLook: () => void };

/** What came in while one typed, beside the kept text: nothing was sent. */
export function ClashPanel({ clash, onSendAnyway, onLook }: Props) {
  const t = useTranslations("replies-ui");
  const { who, name, seconds, unseen } = clash;
  return (
    <section
      role="alert"
      aria-label={t("clash.label")}
      className="mx-2 mt-2 flex animate-menu-in flex-col gap-2 rounded-control border bg-surface p-3"
    >
      <p className="text-body text-ink-2">
        <strong className="font-semibold text-ink">
          {t(`clash.${who}`, {
            name,
            seconds,
            unit: seconds < 120 ? "s" : "m",
            minutes: Math.floor(seconds / 60),
          })}
        </strong>{" "}
        {t("clash.nothingSent")}
      </p>
      <ul className="flex max-h-36 flex-col gap-2 overflow-y-auto">
        {unseen.map((item) => (
          <li
            key={item.id}
            className={cn(
              "border-l-3 py-0.5 pl-3",
              item.audience === "public" ? "border-public-line" : "border-private-line",
              item.direction === "outbound" &&
                (item.audience === "public" ? "bg-public-tint" : "bg-private-tint"),
            )}
          >
            <bdi className="font-semibold text-body">{item.authorName}</bdi>
            <p dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
              {item.text || t("clash.noWords")}
            </p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size={28} variant="solid" onClick={onLook}>
          {t("clash.look")}
        </Button>
        <Button size={28} onClick={onSendAnyway}>
          {t("clash.send")}
        </Button>
      </div>
    </section>
  );
}

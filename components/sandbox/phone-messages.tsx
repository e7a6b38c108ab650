"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import type { Phone } from "@/lib/auth/sandbox-phone";
import { ItemText, ItemTime } from "./phone-item";
import { PhoneWaiting } from "./phone-threads";

/** Direct messages between this person and the brand, the newest at the bottom. */
export function PhoneMessages({
  phone,
  to,
  serverNow,
}: {
  phone: Phone | null;
  to: string;
  serverNow: number;
}) {
  const t = useTranslations("sandbox.phone");
  const end = useRef<HTMLDivElement>(null);
  const items = phone?.messages.flatMap((talk) => talk.items) ?? [];
  const newest = items.at(-1)?.id;

  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);

  return (
    <section
      aria-label={t("messages", { to })}
      className="min-h-0 flex-1 overflow-y-auto px-4 pb-3"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      {phone === null ? (
        <PhoneWaiting label={t("loading")} />
      ) : items.length === 0 ? (
        <p className="px-2 py-10 text-center text-body text-ink-3">{t("noMessages", { to })}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {items.map((item) => (
            <li key={item.id} className={cn("flex flex-col", item.isMine ? "items-end" : "items-start")}>
              <div
                className={cn(
                  "max-w-[85%] rounded-dialog px-3 py-2",
                  item.isMine ? "bg-chip" : "border border-line-strong bg-surface",
                )}
              >
                <ItemText item={item} />
              </div>
              <p className="mt-0.5 text-ink-3 text-label">
                {item.isMine ? null : `@${item.username} · `}
                <ItemTime at={item.at} serverNow={serverNow} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <div ref={end} />
    </section>
  );
}

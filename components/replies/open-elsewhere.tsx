"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ChannelWords } from "@/components/desk/use-channel";
import { buttonClass } from "@/components/ui/button-class";
import type { Route } from "./reply-route";

/** Said before a word is typed: why it can't leave from here, and where it can be answered by hand. */
export function OpenElsewhere({ route, channel }: { route: Route; channel: ChannelWords }) {
  const t = useTranslations("replies-ui");
  if (!route.blocked) return null;
  const why = channel.traits?.connect === "by-hand" ? "by-hand" : route.blocked;
  const values = {
    channel: channel.name,
    name: channel.handle(route.receiver),
    word: channel.audience(route.audience),
  };
  return (
    <section
      aria-label={t("blocked.label")}
      className="flex min-h-[74px] flex-wrap items-center gap-3 px-3.5 py-3"
    >
      <p className="min-w-48 flex-1 text-body text-ink-2">
        <strong className="font-semibold text-ink">{t(`blocked.${why}.title`, values)}</strong>{" "}
        {t(`blocked.${why}.text`, values)}
      </p>
      {route.openUrl && route.blocked === "open-on-provider" ? (
        <a href={route.openUrl} target="_blank" rel="noreferrer" className={buttonClass("plain", 32)}>
          {channel.openOn}
          <ExternalLink aria-hidden="true" />
        </a>
      ) : null}
    </section>
  );
}

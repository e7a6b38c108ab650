"use client";

import { Paperclip, StickyNote } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { AudienceMark } from "@/components/ui/audience-mark";
import { ChannelMark } from "@/components/ui/channel-mark";
import { cn } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SearchHit } from "@/lib/search/schemas";
import { hitHref } from "./hit-href";
import { MarkedText } from "./marked-text";

const edges = { public: "border-public-line", private: "border-private-line" };
const tints = { public: "bg-public-tint", private: "bg-private-tint" };

/** One thing that was found; it leads to its place in the history. */
export function SearchHitRow({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const { serverNow } = useViewer();
  const { interaction, highlights } = hit;
  const { author, channel, audience, direction } = interaction;
  const words = useChannels()(channel);
  const isNote = direction === "internal";
  const who =
    author.type === "customer"
      ? [author.displayName, author.handle ? words.handle(author.handle) : ""].filter(Boolean).join(" · ")
      : isNote
        ? t("note", { name: author.displayName })
        : t("ours", { name: author.initials ? `^${author.initials}` : author.displayName });
  return (
    <a
      href={hitHref(hit)}
      data-result
      onClick={onOpen}
      className="block rounded-control px-2 py-1.5 hover:bg-selected focus-visible:bg-selected"
    >
      <div
        className={cn(
          "min-w-0 pl-3",
          isNote ? "border-control border-l-3 border-dashed" : cn("border-l-3", edges[audience]),
          direction === "outbound" && cn("rounded-r-card py-1 pr-2", tints[audience]),
        )}
      >
        <div className="flex min-h-5 items-center gap-2">
          {isNote ? (
            <StickyNote aria-hidden="true" className="size-3.5 shrink-0 text-ink-2" />
          ) : (
            <ChannelMark icon={words.icon} label={words.name} />
          )}
          <bdi className="min-w-0 flex-1 truncate text-ink-2 text-meta">{who}</bdi>
          {isNote ? null : <AudienceMark audience={audience} word={words.audience(audience)} />}
          <RelativeTime
            at={interaction.publishedAt}
            locale={locale}
            timeZone={zone}
            serverNow={serverNow}
            className="figures shrink-0 text-ink-3 text-meta"
          />
        </div>
        {highlights.map(({ field, segments }, index) => (
          <p
            key={`${field} ${index}`}
            dir="auto"
            className={cn(
              "text-body [overflow-wrap:anywhere]",
              field === "text" ? "line-clamp-3" : "truncate",
              field === "subject" && "font-semibold",
            )}
          >
            {field === "file" ? (
              <Paperclip aria-hidden="true" className="mr-1 inline size-3.5 text-ink-3" />
            ) : null}
            <MarkedText segments={segments} />
          </p>
        ))}
      </div>
    </a>
  );
}

"use client";

import { ArrowUpRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { AudienceMark } from "@/components/ui/audience-mark";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import type { HistoryItem, Interaction } from "@/lib/conversations/schemas";
import { audienceWord } from "./channel-words";
import { handleOf } from "./handle-of";
import type { OpenOnDesk } from "./use-desk";

const SHOWN = 4;

/** The latest of the open conversation, and the way to answer it. */
export function DeskOpen({ open }: { open: OpenOnDesk }) {
  const t = useTranslations("sandbox.desk");
  const latest = open.interactions.filter(isShown).slice(0, SHOWN).reverse();
  return (
    <section aria-labelledby="desk-open" className="flex flex-col gap-3 p-6 phone:p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="desk-open" className="font-semibold text-body">
          <bdi>{open.customer.displayName}</bdi>
        </h3>
        <bdi className="min-w-0 flex-1 truncate text-ink-3 text-meta">{handleOf(open)}</bdi>
        <a href={open.url} className={buttonClass("solid", 28)}>
          {t("answerIt")}
          <ArrowUpRight aria-hidden="true" />
        </a>
      </div>
      <ul className="flex flex-col gap-2">
        {latest.map((interaction) => (
          <DeskInteraction key={interaction.id} interaction={interaction} />
        ))}
      </ul>
    </section>
  );
}

function DeskInteraction({ interaction }: { interaction: Interaction }) {
  const t = useTranslations("sandbox.desk");
  const format = useFormatter();
  const { audience, channel, direction, kind, reply } = interaction;
  const isOurs = direction === "outbound";
  const isNote = kind === "note";
  return (
    <li
      className={cn(
        "px-3 py-1.5",
        isNote
          ? "border border-control border-dashed"
          : audience === "public"
            ? "border-public-line border-l-3"
            : "border-private-line border-l-3",
        isOurs && (audience === "public" ? "bg-public-tint" : "bg-private-tint"),
      )}
    >
      <p className="flex items-center gap-2 text-meta">
        <bdi className="min-w-0 flex-1 truncate text-ink-2">{interaction.author.displayName}</bdi>
        {reply ? <span className="text-ink-2">{t(`reply.${reply.state}`)}</span> : null}
        {isNote ? null : (
          <AudienceMark audience={audience} word={t(`audience.${audienceWord(channel, audience)}`)} />
        )}
        <time
          dateTime={interaction.publishedAt}
          className={cn("figures", isOurs ? "text-ink-2" : "text-ink-3")}
        >
          {format.dateTime(new Date(interaction.publishedAt), {
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          })}
        </time>
      </p>
      <p dir="auto" className="whitespace-pre-wrap break-words text-body">
        {interaction.text || t("noText")}
      </p>
      {interaction.attachments
        .filter(({ state, type }) => state === "stored" && type.startsWith("image/"))
        .map((picture) => (
          <img
            key={picture.id}
            src={picture.url}
            alt={picture.altText ?? picture.name}
            className="mt-1 max-h-28 rounded-control border object-cover"
          />
        ))}
    </li>
  );
}

function isShown(item: HistoryItem): item is Interaction {
  return !("hidden" in item);
}

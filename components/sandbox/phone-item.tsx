"use client";

import { MessageCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import { SignatureMark } from "@/components/ui/signature-mark";
import { useNow } from "@/components/ui/use-now";
import { readSignature } from "@/lib/agents/rules/signature";
import type { PhoneItem } from "@/lib/auth/sandbox-phone";
import { initialsOf } from "./initials-of";

type Props = {
  item: PhoneItem;
  serverNow: number;
  isAnswered?: boolean;
  /** Without it there is nothing to answer here. */
  onAnswer?: (item: PhoneItem) => void;
};

/** A post as it stands in somebody's app. */
export function PhonePost({ item, serverNow, isAnswered = false, onAnswer }: Props) {
  const t = useTranslations("sandbox.phone");
  return (
    <article className="flex gap-2.5" aria-label={t("postBy", { name: item.name })}>
      <Avatar initials={initialsOf(item.name)} tone={item.isBrand ? "self" : "other"} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-body">
          <bdi className="font-semibold">{item.name}</bdi>
          <span className="text-ink-3 text-meta">
            @{item.username} · <ItemTime at={item.at} serverNow={serverNow} />
          </span>
        </p>
        <ItemText item={item} />
        {onAnswer && !item.isDeleted ? (
          <button
            type="button"
            aria-label={t("answer", { name: item.name })}
            aria-pressed={isAnswered}
            onClick={() => onAnswer(item)}
            className={cn(
              "-ml-1 mt-1 inline-flex size-6 items-center justify-center rounded-control text-ink-3 hover:bg-selected hover:text-ink phone:size-11",
              isAnswered && "text-accent",
            )}
          >
            <MessageCircle aria-hidden="true" className="size-4" />
          </button>
        ) : null}
      </div>
    </article>
  );
}

/** The words, with the brand's signature set apart, and what hangs on them. */
export function ItemText({ item }: { item: PhoneItem }) {
  const t = useTranslations("sandbox.phone");
  if (item.isDeleted) return <p className="text-ink-3 text-large italic">{t("deleted")}</p>;
  const signature = item.isBrand ? readSignature(item.text) : null;
  const text = signature ? signature.textWithout.trimEnd() : item.text;
  return (
    <>
      {item.text ? (
        <p dir="auto" className="whitespace-pre-wrap break-words text-large">
          {text}
          {signature ? (
            <SignatureMark className="ml-1.5">
              {item.text.slice(signature.start, signature.end)}
            </SignatureMark>
          ) : null}
        </p>
      ) : null}
      {item.pictures.map((path) => (
        <img
          key={path}
          src={path}
          alt={t("pictureOf", { name: item.name })}
          className="mt-2 max-h-48 rounded-card border object-cover"
        />
      ))}
      {item.isEdited ? <p className="text-ink-3 text-label">{t("edited")}</p> : null}
    </>
  );
}

/** How long ago; what the sandbox's clock puts a moment ahead is now. */
export function ItemTime({ at, serverNow }: { at: string; serverNow: number }) {
  const format = useFormatter();
  const now = useNow(1000, serverNow);
  const moment = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(moment, { dateStyle: "full", timeStyle: "long" })}
      suppressHydrationWarning
    >
      {format.relativeTime(moment, { now: Math.max(now, moment.getTime()), style: "short" })}
    </time>
  );
}

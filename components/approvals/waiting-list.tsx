"use client";

import { Gift, type LucideIcon, Mail, Megaphone, MessageSquareQuote, Signature } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useDueTime } from "@/components/promises/use-due-time";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import type { Waiting, WaitingKind } from "@/lib/notifications/waiting/waiting-schemas";

const ICONS: Readonly<Record<WaitingKind, LucideIcon>> = {
  reply: Signature,
  goodwill: Gift,
  mailing: Mail,
  statement: MessageSquareQuote,
  post: Megaphone,
};

type Props = { id: string; title: string; items: readonly Waiting[] };

/** Things of several rooms that wait for a yes: what they are, who asks, and the way to where each is read and decided. */
export function WaitingList({ id, title, items }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-large">
        {title}
      </h2>
      <ul aria-labelledby={id} className="flex flex-col border-t">
        {items.map((item) => (
          <WaitingRow key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

function WaitingRow({ item }: { item: Waiting }) {
  const t = useTranslations("teamwork.approval.waitingList");
  const format = useFormatter();
  const dayTime = useDueTime();
  const locale = useLocale();
  const { kind, title, text, language, incident, people, by, askedAt, dueAt, path, mayDecide } = item;
  const Icon = ICONS[kind];
  const spoken =
    kind === "statement" && language
      ? new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(language)
      : null;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-3">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 text-body">
          <span className="font-semibold">{t(`kind.${kind}`)}</span>
          <bdi className="min-w-0 truncate">{title}</bdi>
        </p>
        <p
          dir="auto"
          lang={language ?? undefined}
          className="line-clamp-3 whitespace-pre-wrap text-body text-ink-2 [overflow-wrap:anywhere]"
        >
          {text}
        </p>
        <p className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
          <span>
            {t("by", { name: by?.displayName ?? t("program") })}{" "}
            <time dateTime={askedAt} className="figures">
              {dayTime(askedAt)}
            </time>
          </span>
          {spoken ? <span>{spoken}</span> : null}
          {people === null ? null : (
            <span className="figures">{t("people", { people: format.number(people) })}</span>
          )}
          {dueAt ? (
            <span>
              {t(kind === "post" ? "leaves" : "due")}{" "}
              <time dateTime={dueAt} className="figures">
                {dayTime(dueAt)}
              </time>
            </span>
          ) : null}
          {incident && kind !== "statement" ? <bdi className="truncate">{incident.title}</bdi> : null}
        </p>
      </div>
      <a
        href={path}
        aria-label={t(mayDecide ? "decideOn" : "seeIt", { kind: t(`kind.${kind}`), title })}
        className={cn(buttonClass(mayDecide ? "solid" : "plain", 28), "max-sm:ml-8")}
      >
        {t(mayDecide ? "decide" : "see")}
      </a>
    </li>
  );
}

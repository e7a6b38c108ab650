"use client";

import { Bot, MailX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MailView } from "@/lib/conversations/mail-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { ItemTime } from "./item-time";
import { MailWords } from "./mail-words";

type Props = { item: Interaction; mail: MailView; kind: NonNullable<MailView["automatic"]> };

/** What no person wrote, as one thin line. */
export function AutomaticMail({ item, mail, kind }: Props) {
  const t = useTranslations("mail");
  const Icon = kind === "bounce" ? MailX : Bot;
  const from = mail.from?.address ?? item.author.displayName;
  const word = kind === "bounce" && !mail.bounced?.recipient ? "unnamed" : kind;
  const line = t(`automatic.${word}`, {
    from,
    subject: mail.subject || t("noSubject"),
    recipient: mail.bounced?.recipient ?? from,
    status: mail.bounced?.status ?? "5.0.0",
  });
  return (
    <article id={`item-${item.id}`} aria-label={line} className="pl-9 phone:pl-0">
      <details>
        <summary className="flex items-center gap-2 rounded-chip text-ink-3 text-meta">
          <Icon
            aria-hidden="true"
            className={kind === "bounce" ? "size-3.5 shrink-0 text-red" : "size-3.5 shrink-0"}
          />
          <span
            className={kind === "bounce" ? "min-w-0 flex-1 truncate text-ink-2" : "min-w-0 flex-1 truncate"}
          >
            <bdi>{line}</bdi>
          </span>
          <ItemTime at={item.publishedAt} />
        </summary>
        <div className="border-l pl-3">
          <MailWords item={item} mail={mail} />
        </div>
      </details>
    </article>
  );
}

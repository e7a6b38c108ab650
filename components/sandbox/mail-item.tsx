"use client";

import { Paperclip, Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { OutsideMail } from "@/lib/auth/sandbox-mails";
import { ItemTime } from "./phone-item";

type Props = { mail: OutsideMail; serverNow: number; onAnswer: (mail: OutsideMail) => void };

/** A mail as it stands in a customer's mailbox; the brand's can be answered. */
export function MailItem({ mail, serverNow, onAnswer }: Props) {
  const t = useTranslations("sandbox.mail");
  const subject = mail.subject || t("noSubject");
  return (
    <article
      className={cn(
        "rounded-card border px-3 py-2",
        mail.isMine ? "bg-chip" : "border-line-strong bg-surface",
      )}
    >
      <p className="flex items-baseline gap-1.5 text-ink-3 text-meta">
        <span className="font-semibold text-ink">{t(mail.isMine ? "me" : "desk")}</span>
        <ItemTime at={mail.at} serverNow={serverNow} />
        <span className="flex-1" />
        {mail.isMine ? null : (
          <IconButton
            label={t("answer", { subject })}
            size={24}
            icon={<Reply />}
            onClick={() => onAnswer(mail)}
          />
        )}
      </p>
      <p dir="auto" className="break-words font-semibold text-body">
        {subject}
      </p>
      <p dir="auto" className="whitespace-pre-wrap break-words text-body">
        {mail.text}
      </p>
      {mail.files.map(({ name, bytes }) => (
        <p key={name} className="mt-1 flex items-center gap-1 text-ink-2 text-meta">
          <Paperclip aria-hidden="true" className="size-3.5 shrink-0" />
          {t("fileOf", { name, kilobytes: Math.max(1, Math.round(bytes / 1000)) })}
        </p>
      ))}
    </article>
  );
}

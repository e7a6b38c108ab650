"use client";

import { useTranslations } from "next-intl";
import type { MailView } from "@/lib/conversations/mail-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { MailFacts } from "./mail-facts";
import { MailMore } from "./mail-more";
import { MessageText } from "./message-text";
import { useToneWords } from "./tone-words";

/** A mail of a customer: what it says first, what it quotes folded, the whole one click away. */
export function MailWords({ item, mail }: { item: Interaction; mail: MailView }) {
  const t = useTranslations("mail");
  const marks = useToneWords(item);
  return (
    <>
      <MailFacts mail={mail} isOurs={item.direction === "outbound"} />
      <MessageText text={item.text} language={item.language} initials={item.author.initials} marks={marks} />
      {mail.isWhole ? null : <p className="pt-1 text-ink-2 text-meta italic">{t("cut")}</p>}
      <MailMore item={item} mail={mail} />
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { MailView } from "@/lib/conversations/mail-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { MailFacts } from "./mail-facts";
import { MailWhole } from "./mail-whole";
import { MessageText } from "./message-text";

/** A mail of a customer: what it says first, what it quotes folded, the whole one click away. */
export function MailWords({ item, mail }: { item: Interaction; mail: MailView }) {
  const t = useTranslations("mail");
  return (
    <>
      <MailFacts mail={mail} isOurs={item.direction === "outbound"} />
      <MessageText text={item.text} language={item.language} initials={item.author.initials} />
      {mail.isWhole ? null : <p className="pt-1 text-ink-2 text-meta italic">{t("cut")}</p>}
      <MailFolded folded={mail.folded} />
      <MailWhole item={item} mail={mail} />
    </>
  );
}

/** What stands below the words: quoted mails and a signature. */
export function MailFolded({ folded }: { folded: string | null }) {
  const t = useTranslations("mail");
  if (folded === null) return null;
  return (
    <details className="pt-1">
      <summary className="inline-block rounded-chip text-ink-3 text-meta hover:text-ink">
        {t("quoted")}
      </summary>
      <div className="mt-1 border-l-2 pl-3 text-ink-2">
        <MessageText text={folded} />
      </div>
    </details>
  );
}

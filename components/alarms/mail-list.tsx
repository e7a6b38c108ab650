"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { SystemMailView } from "@/lib/replies/system-mail-schemas";

const BAD: readonly SystemMailView["state"][] = ["refused", "failed", "bounced"];

/** What the desk wrote to its own people lately, and what became of it. */
export function MailList({ mails }: { mails: readonly SystemMailView[] }) {
  const t = useTranslations("alarms.mails");
  if (mails.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("subject")}</HeadCell>
          <HeadCell>{t("to")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
        </>
      }
    >
      {mails.map(({ id, subject, recipient, queuedAt, sentAt, state, code }) => (
        <Row key={id}>
          <NameCell className="max-w-80 truncate">{subject}</NameCell>
          <Cell>{recipient}</Cell>
          <Cell className="whitespace-nowrap">
            <When at={sentAt ?? queuedAt} />
          </Cell>
          <Cell className={cn(BAD.includes(state) && "text-red")}>
            {t(`states.${state}`)}
            {code && t.has(`codes.${code}`) ? (
              <span className="text-ink-3"> {t(`codes.${code}`)}</span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

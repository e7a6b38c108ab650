"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "@/components/admin/when";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { JoinTrial } from "@/lib/incidents/join-schemas";

type Props = { said: JoinTrial["examples"][number]; note?: ReactNode; act?: ReactNode };

/** Something a person said, in a line, with the way to its conversation. */
export function SaidRow({ said, note, act }: Props) {
  const t = useTranslations("incident-overview.said");
  const { customer, handle, audience, publishedAt, text, conversationId } = said;
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-line border-b py-1.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 text-meta">
          <bdi className="font-semibold text-ink">{customer.displayName}</bdi>
          {handle ? <bdi className="text-ink-3">{handle}</bdi> : null}
          <AudienceMark audience={audience} word={t(audience)} />
          <span className="text-ink-3">
            <When at={publishedAt} />
          </span>
          {note ? <span className="text-ink-3">{note}</span> : null}
        </p>
        <p dir="auto" className="text-body text-ink [overflow-wrap:anywhere]">
          {text || <span className="text-ink-3">{t("wordless")}</span>}
        </p>
      </div>
      <div className="flex items-center gap-3">
        {conversationId ? (
          <a href={`/inbox/${conversationId}`} className="text-link text-meta">
            {t("open")}
            <span className="sr-only"> {customer.displayName}</span>
          </a>
        ) : null}
        {act}
      </div>
    </li>
  );
}

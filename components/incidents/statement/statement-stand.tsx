"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { Statement } from "@/lib/incidents/statements/statement-schemas";

type Props = { draft: Statement | null; said: Statement | null };

/** Where a text stands: said since when and by whose leave, and what waits to be said instead. */
export function StatementStand({ draft, said }: Props) {
  const t = useTranslations("statement.stand");
  return (
    <div className="flex flex-col gap-1 text-ink-2 text-meta">
      {said ? (
        <p>
          {t.rich("said", {
            version: said.version,
            name: said.approvedBy?.displayName ?? "",
            at: () => <When at={said.approvedAt ?? said.writtenAt} />,
          })}
        </p>
      ) : (
        <p>{t("nothing")}</p>
      )}
      {draft ? (
        <p>
          {t.rich(draft.state === "asked" ? "asked" : "draft", {
            version: draft.version,
            name: (draft.state === "asked" ? draft.askedBy : draft.writtenBy)?.displayName ?? t("program"),
            at: () => <When at={draft.askedAt ?? draft.writtenAt} />,
          })}
          {draft.may.approve ? null : ` ${t("another")}`}
        </p>
      ) : null}
      {draft && said ? (
        <details>
          <summary className="cursor-pointer">{t("now")}</summary>
          <p lang={said.language} dir="auto" className="whitespace-pre-wrap pt-1 text-body text-ink">
            {said.text}
          </p>
        </details>
      ) : null}
    </div>
  );
}

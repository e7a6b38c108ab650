"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { useLanguageName } from "@/components/routing/use-because";
import type { Statement } from "@/lib/incidents/statements/statement-schemas";

/** Everything that was ever written here, the newest first, with who wrote, let and took it back. */
export function StatementVersions({ versions }: { versions: readonly Statement[] }) {
  const t = useTranslations("statement.versions");
  const nameOf = useLanguageName();
  if (versions.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const ordered = [...versions].sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
  const program = t("program");
  return (
    <ol aria-label={t("title")} className="flex flex-col">
      {ordered.map((each) => (
        <li key={each.id} className="flex flex-col gap-1 border-line border-b py-2">
          <p className="flex flex-wrap gap-x-2 text-ink-2 text-meta">
            <span className="font-medium text-ink">
              {t("name", { language: nameOf(each.language), use: each.use, version: each.version })}
            </span>
            <span>{t(`states.${each.state}`)}</span>
            <span>
              {t.rich("written", {
                name: each.writtenBy?.displayName ?? program,
                at: () => <When at={each.writtenAt} />,
              })}
            </span>
            {each.approvedAt ? (
              <span>
                {t.rich("approved", {
                  name: each.approvedBy?.displayName ?? program,
                  at: () => <When at={each.approvedAt ?? ""} />,
                })}
              </span>
            ) : null}
            {each.withdrawnAt ? (
              <span>
                {t.rich("withdrawn", {
                  name: each.withdrawnBy?.displayName ?? program,
                  at: () => <When at={each.withdrawnAt ?? ""} />,
                })}
              </span>
            ) : null}
          </p>
          <p
            lang={each.language}
            dir="auto"
            className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]"
          >
            {each.text}
          </p>
        </li>
      ))}
    </ol>
  );
}

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { useLanguageName } from "@/components/routing/use-because";
import type { IncidentReport } from "@/lib/incidents/report/report-schemas";

/** Every text that was let be said, the oldest first, and the posts that went out for it. */
export function ReportSaid({ statements, posts }: Pick<IncidentReport["said"], "statements" | "posts">) {
  const t = useTranslations("incident-report.said");
  const nameOf = useLanguageName();
  return (
    <div className="flex flex-col gap-4 pt-4">
      {statements.length === 0 ? (
        <p className="text-body text-ink-2">{t("noStatement")}</p>
      ) : (
        <ol aria-label={t("statements")} className="flex flex-col">
          {statements.map((each) => (
            <li key={each.id} className="border-line border-b py-2">
              <p className="text-ink-2 text-meta">
                {t.rich("statement", {
                  language: nameOf(each.language),
                  use: each.use,
                  version: each.version,
                  name: each.approvedBy ?? "",
                  from: () => <When at={each.approvedAt} />,
                })}{" "}
                {each.withdrawnAt
                  ? t.rich("until", { at: () => <When at={each.withdrawnAt ?? ""} /> })
                  : null}
              </p>
              <p lang={each.language} dir="auto" className="whitespace-pre-wrap text-body">
                {each.text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {posts.length > 0 ? (
        <ul aria-label={t("posts")} className="flex flex-col">
          {posts.map((post) => (
            <li key={post.id} className="border-line border-b py-2">
              <p className="text-ink-2 text-meta">
                {t.rich("post", { account: post.account, at: () => <When at={post.sentAt} /> })}
              </p>
              <p dir="auto" className="whitespace-pre-wrap text-body">
                {post.text}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { SatisfactionReport } from "@/lib/response-times/satisfaction-schemas";

/** The rows behind the figures, newest first, each a way to its conversation. */
export function LatestAnswers({ latest }: { latest: SatisfactionReport["latest"] }) {
  const t = useTranslations("satisfaction");
  if (latest.length === 0) return null;
  return (
    <AdminPart id="latest" title={t("latest")}>
      <WideTable
        caption={t("latestCaption")}
        head={
          <>
            <HeadCell>{t("score")}</HeadCell>
            <HeadCell className="w-full">{t("words")}</HeadCell>
            <HeadCell>{t("groups.account")}</HeadCell>
            <HeadCell>{t("when")}</HeadCell>
          </>
        }
      >
        {latest.map(({ conversationId, answeredAt, score, account, words }) => (
          <Row key={`${conversationId} ${answeredAt}`}>
            <NameCell className="whitespace-nowrap">
              {score === null ? (
                <span className="text-ink-3">{t("erased")}</span>
              ) : (
                <>
                  <span aria-hidden="true">{"★".repeat(score)}</span>
                  <span className="sr-only">{t("stars", { score })}</span>
                </>
              )}
            </NameCell>
            <Cell className="min-w-52 max-w-0">
              <a
                href={`/inbox/${conversationId}`}
                className="block truncate hover:underline"
                dir="auto"
                aria-label={`${words ?? t("noWords")}, ${t("open")}`}
              >
                {words ?? <span className="text-ink-3">{t("noWords")}</span>}
              </a>
            </Cell>
            <Cell className="whitespace-nowrap">{account}</Cell>
            <Cell className="whitespace-nowrap text-ink-2">
              <When at={answeredAt} />
            </Cell>
          </Row>
        ))}
      </WideTable>
    </AdminPart>
  );
}

"use client";

import { Archive } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { fileSize } from "@/components/files/file-size";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { PersonExport } from "@/lib/privacy/schemas";

const LOOK_AGAIN_MS = 2000;

/** Archives of persons: how far each is, and where it is fetched. */
export function ExportList({ exports }: { exports: readonly PersonExport[] }) {
  const t = useTranslations("privacy.exports");
  const locale = useLocale();
  const router = useRouter();
  const isUnderWay = exports.some(({ state }) => state === "queued" || state === "working");
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, router]);
  return (
    <AdminPart id="exports" title={t("title")} lead={t("lead")}>
      {exports.length === 0 ? (
        <EmptyState icon={<Archive />} title={t("empty")} className="rounded-card border">
          {t("emptyText")}
        </EmptyState>
      ) : (
        <WideTable
          caption={t("caption")}
          head={
            <>
              <HeadCell>{t("person")}</HeadCell>
              <HeadCell>{t("asked")}</HeadCell>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell>{""}</HeadCell>
            </>
          }
        >
          {exports.map((each) => (
            <Row key={each.id} className="h-auto align-top [&>*]:py-1.5">
              <NameCell>{each.displayName}</NameCell>
              <Cell>
                <When at={each.askedAt} />
                <span className="block text-ink-3 text-meta">
                  {each.askedBy.displayName}: {each.why}
                </span>
              </Cell>
              <Cell>
                {t(`states.${each.state}`, { done: each.done, total: each.total })}{" "}
                {each.state === "ready" && each.expiresAt ? <When at={each.expiresAt} /> : null}
                {each.state === "ready" ? (
                  <span className="block text-ink-3 text-meta">
                    {fileSize(each.bytes, locale)} · {t("downloads", { count: each.downloads })}
                  </span>
                ) : null}
              </Cell>
              <Cell className="whitespace-nowrap text-right">
                {each.url ? (
                  <a
                    href={each.url}
                    download
                    aria-label={t("fetchOf", { name: each.displayName })}
                    className={buttonClass("plain", 28)}
                  >
                    {t("fetch")}
                  </a>
                ) : null}
              </Cell>
            </Row>
          ))}
        </WideTable>
      )}
    </AdminPart>
  );
}

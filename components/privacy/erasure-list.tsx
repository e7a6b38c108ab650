"use client";

import { Eraser } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { Erasure } from "@/lib/privacy/schemas";

/** Who was forgotten: by whom, when and why; not who it was. */
export function ErasureList({ erasures }: { erasures: readonly Erasure[] }) {
  const t = useTranslations("privacy");
  return (
    <AdminPart id="erasures" title={t("erasures.title")} lead={t("erasures.lead")}>
      {erasures.length === 0 ? (
        <EmptyState icon={<Eraser />} title={t("erasures.empty")} className="rounded-card border" />
      ) : (
        <WideTable
          caption={t("erasures.caption")}
          head={
            <>
              <HeadCell>{t("erasures.when")}</HeadCell>
              <HeadCell>{t("erasures.by")}</HeadCell>
              <HeadCell>{t("why")}</HeadCell>
              <HeadCell figure>{t("erasures.what")}</HeadCell>
              <HeadCell>{t("erasures.done")}</HeadCell>
            </>
          }
        >
          {erasures.map((each) => (
            <Row key={each.id}>
              <Cell className="whitespace-nowrap">
                <When at={each.askedAt} />
              </Cell>
              <Cell>{each.askedBy?.displayName ?? t("nobody")}</Cell>
              <Cell className="max-w-80 break-words">{each.why}</Cell>
              <Cell figure>{each.interactions}</Cell>
              <Cell className="whitespace-nowrap">
                {each.doneAt ? <When at={each.doneAt} /> : t("erasures.underWay")}
              </Cell>
            </Row>
          ))}
        </WideTable>
      )}
    </AdminPart>
  );
}

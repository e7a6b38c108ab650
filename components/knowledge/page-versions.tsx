"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import { Dialog } from "@/components/ui/dialog";
import type { DeskPage, DeskPageVersion } from "@/lib/knowledge/schemas";
import { PageBody } from "./page-body";

/** What a page said before, the newest first. */
export function PageVersions({ page, onClose }: { page: DeskPage; onClose: () => void }) {
  const t = useTranslations("knowledge-page");
  const [versions, setVersions] = useState<readonly DeskPageVersion[] | "failed" | null>(null);
  useEffect(() => {
    callApi<{ data: DeskPageVersion[] }>(`/desk-pages/${page.id}/versions`)
      .then(({ data }) => setVersions(data))
      .catch(() => setVersions("failed"));
  }, [page.id]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("history.title", { name: page.title })}
      closeLabel={t("dialog.close")}
      width="medium"
    >
      {versions === null ? (
        <p className="text-ink-2">{t("history.loading")}</p>
      ) : versions === "failed" ? (
        <p role="alert" className="text-red">
          {t("history.failed")}
        </p>
      ) : (
        <ol className="flex flex-col gap-4">
          {versions.map(({ version, title, body, savedBy, savedAt }) => (
            <li key={version} className="flex flex-col gap-1">
              <h3 className="text-meta">
                <span className="font-semibold">{t("history.version", { version })}</span>{" "}
                <span className="text-ink-3">
                  {savedBy?.displayName}, <When at={savedAt} look="distance" />
                </span>
              </h3>
              <p dir="auto" className="font-medium">
                {title}
              </p>
              <PageBody body={body} />
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

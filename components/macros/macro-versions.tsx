"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import { Dialog } from "@/components/ui/dialog";
import type { Macro, MacroVersion } from "@/lib/macros/schemas";

/** What a macro said before, the newest first. */
export function MacroVersions({ macro, onClose }: { macro: Macro; onClose: () => void }) {
  const t = useTranslations("macros-page");
  const [versions, setVersions] = useState<readonly MacroVersion[] | "failed" | null>(null);
  useEffect(() => {
    callApi<{ data: MacroVersion[] }>(`/macros/${macro.id}/versions`)
      .then(({ data }) => setVersions(data))
      .catch(() => setVersions("failed"));
  }, [macro.id]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("history.title", { name: macro.name })}
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
          {versions.map(({ version, name, content, savedBy, savedAt }) => (
            <li key={version} className="flex flex-col gap-1">
              <h3 className="text-meta">
                <span className="font-semibold">{t("history.version", { version })}</span>{" "}
                <span className="text-ink-3">
                  {savedBy?.displayName}, <When at={savedAt} look="distance" />
                </span>
              </h3>
              <p dir="auto">{name}</p>
              {content.texts.flatMap(({ language, audience, text, variants }) =>
                [text, ...variants].map((wording) => (
                  <p
                    key={`${language} ${audience} ${wording}`}
                    dir="auto"
                    className="whitespace-pre-wrap border-l-2 pl-2 text-ink-2 [overflow-wrap:anywhere]"
                  >
                    {wording}
                  </p>
                )),
              )}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

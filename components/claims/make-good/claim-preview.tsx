"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { CreateMakeGood } from "@/lib/goodwill/make-good/make-good-schemas";

const PAUSE_MS = 400;

type Props = { incidentId: string; makeGood: CreateMakeGood | null; language: string };

/** The page as one of its people will see it, half a second behind what is typed. */
export function ClaimPreview({ incidentId, makeGood, language }: Props) {
  const t = useTranslations("make-good.form");
  const [page, setPage] = useState("");
  const [isLost, setIsLost] = useState(false);
  const wish = makeGood ? JSON.stringify({ makeGood, language }) : "";
  useEffect(() => {
    if (!wish) return;
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      callApi<{ html: string }>(`/incidents/${incidentId}/make-goods/preview`, {
        ...{ method: "POST", body: JSON.parse(wish), signal: aborter.signal },
      }).then(
        ({ html }) => {
          setPage(html);
          setIsLost(false);
        },
        () => setIsLost(!aborter.signal.aborted),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [incidentId, wish]);
  return (
    <section aria-label={t("preview")} className="sticky top-0 min-w-0">
      <h3 className="pb-2 font-medium text-meta">{t("preview")}</h3>
      {page ? (
        <iframe
          title={t("preview")}
          sandbox=""
          srcDoc={page}
          className="h-[560px] w-full rounded-card border bg-canvas"
        />
      ) : (
        <p className="rounded-card border bg-sunk p-4 text-body text-ink-2">{t("previewWaits")}</p>
      )}
      {page || isLost ? (
        <p className="pt-1 text-ink-3 text-meta">{t(isLost || !wish ? "previewOld" : "previewOf")}</p>
      ) : null}
    </section>
  );
}

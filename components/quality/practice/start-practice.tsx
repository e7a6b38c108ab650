"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { PracticeRunView } from "@/lib/quality/practice-schemas";

export function StartPractice({ script, title }: { script: string; title: string }) {
  const t = useTranslations("practice");
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const { id } = await callApi<PracticeRunView>("/practice", { method: "POST", body: { script } });
      window.location.assign(`/quality/practice/${id}`);
    } catch {
      setBusy(false);
    }
  };
  return (
    <Button disabled={busy} aria-label={t("start", { title })} onClick={() => void start()}>
      {t("startShort")}
    </Button>
  );
}

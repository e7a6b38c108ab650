"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("desk");
  return (
    <main id="main" className="flex flex-1 items-center justify-center">
      <ErrorState
        title={t("broken.title")}
        actions={
          <Button variant="solid" onClick={reset}>
            {t("broken.again")}
          </Button>
        }
        note={error.digest ? t("broken.log", { id: error.digest }) : null}
      >
        {t("broken.text")}
      </ErrorState>
    </main>
  );
}

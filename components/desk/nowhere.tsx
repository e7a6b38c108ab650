import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";

/** An address that leads nowhere, or to what the reader may not know of; the way back is the inbox. */
export async function Nowhere() {
  const t = await getTranslations("app");
  return (
    <main id="main" className="flex flex-1 items-center justify-center">
      <EmptyState
        title={t("notFound.title")}
        actions={
          <a href="/inbox" className={buttonClass("solid")}>
            {t("notFound.back")}
          </a>
        }
      >
        {t("notFound.text")}
      </EmptyState>
    </main>
  );
}

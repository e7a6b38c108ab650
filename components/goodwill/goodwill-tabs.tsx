import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = { ledger: "/goodwill", promises: "/goodwill/promises", kinds: "/goodwill/offers" } as const;

/** What was given, what was promised, and what may be given. */
export function GoodwillTabs({ here, isLead }: { here: keyof typeof PAGES; isLead: boolean }) {
  const t = useTranslations("goodwill-page.tabs");
  const pages = (["ledger", "promises", "kinds"] as const)
    .filter((page) => isLead || page !== "kinds")
    .map((page) => ({ href: PAGES[page], text: t(page), isHere: page === here }));
  return <PageTabs label={t("label")} pages={pages} />;
}

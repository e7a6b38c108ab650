import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = {
  overview: "",
  statement: "/statement",
  people: "/people",
  mailings: "/mailings",
  makeGood: "/make-good",
  report: "/report",
} as const;

/** The pages of one incident beside each other. */
export function IncidentTabs({ id, here }: { id: string; here: keyof typeof PAGES }) {
  const t = useTranslations("incident");
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => ({
    href: `/incidents/${id}${PAGES[page]}`,
    text: t(`tabs.${page}`),
    isHere: page === here,
  }));
  return <PageTabs label={t("tabs.label")} pages={pages} />;
}

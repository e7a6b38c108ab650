import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = [
  ["pages", "/knowledge"],
  ["briefing", "/knowledge/briefing"],
] as const;

/** What the desk knows, and what must be known today. */
export function KnowledgeTabs({ at }: { at: (typeof PAGES)[number][0] }) {
  const t = useTranslations("knowledge-page.tabs");
  const pages = PAGES.map(([name, href]) => ({ href, text: t(name), isHere: name === at }));
  return <PageTabs label={t("label")} pages={pages} />;
}

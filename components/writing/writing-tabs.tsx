import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = {
  macros: "/macros",
  voice: "/voice",
  initials: "/initials",
  feed: "/feed",
} as const;

/** How the desk writes: its macros, its voice, whose initials stand under it, and what a stranger sees of it. */
export function WritingTabs({ here }: { here: keyof typeof PAGES }) {
  const t = useTranslations("writing");
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => ({
    href: PAGES[page],
    text: t(`tabs.${page}`),
    isHere: page === here,
  }));
  return <PageTabs label={t("tabs.label")} pages={pages} />;
}

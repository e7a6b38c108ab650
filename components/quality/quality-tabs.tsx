"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";
import { useViewer } from "@/components/desk/viewer";

const PAGES = {
  reviews: "/quality",
  shelf: "/quality/shelf",
  practice: "/quality/practice",
  card: "/quality/score-card",
} as const;

/** Reviews, the shelf, the practice room; for leads the card too. */
export function QualityTabs({ here }: { here: keyof typeof PAGES }) {
  const t = useTranslations("quality.tabs");
  const { role } = useViewer();
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[])
    .filter((page) => page !== "card" || role !== "agent")
    .map((page) => ({ href: PAGES[page], text: t(page), isHere: page === here }));
  return <PageTabs label={t("label")} pages={pages} />;
}

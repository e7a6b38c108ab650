"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = { day: "/my-day", reach: "/my-day/reach", notifications: "/my-day/notifications" } as const;

/** One's own pages: the day, how one is reached when it burns, and what one is told of. */
export function MyDayTabs({ here }: { here: keyof typeof PAGES }) {
  const t = useTranslations("my-day.tabs");
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => ({
    href: PAGES[page],
    text: t(page),
    isHere: page === here,
  }));
  return <PageTabs label={t("label")} pages={pages} />;
}

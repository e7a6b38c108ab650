import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = [
  ["plan", "/coverage"],
  ["cover", "/coverage/cover"],
  ["forecast", "/coverage/forecast"],
  ["time-off", "/coverage/time-off"],
  ["handovers", "/handovers"],
  ["on-call", "/coverage/on-call"],
  ["rules", "/coverage/rules"],
  ["people", "/coverage/people"],
  ["hours", "/coverage/hours"],
] as const;

export type CoverageTab = (typeof PAGES)[number][0];

/** The pages about who is there when. */
export function CoverageTabs({ at }: { at: CoverageTab }) {
  const t = useTranslations("coverage.tabs");
  const pages = PAGES.map(([name, href]) => ({ href, text: t(name), isHere: name === at }));
  return <PageTabs label={t("label")} pages={pages} />;
}

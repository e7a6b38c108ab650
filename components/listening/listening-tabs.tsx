import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

const PAGES = [
  ["lane", "/listening"],
  ["left-out", "/listening/left-out"],
  ["queries", "/listening/queries"],
  ["impostors", "/listening/impostors"],
] as const;

export type ListeningTab = (typeof PAGES)[number][0];

/** The pages about what is said of us elsewhere. */
export function ListeningTabs({ at }: { at: ListeningTab }) {
  const t = useTranslations("listening.tabs");
  const pages = PAGES.map(([name, href]) => ({ href, text: t(name), isHere: name === at }));
  return <PageTabs label={t("label")} pages={pages} />;
}

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

export const LISTS = ["approvals", "drafts", "queue", "held", "sent"] as const;
export type ListName = (typeof LISTS)[number];

type Props = { here: ListName | "calendar"; counts: Readonly<Partial<Record<ListName, number>>> };

/** The calendar and the lists beside each other, with how many wait. */
export function PublishingTabs({ here, counts }: Props) {
  const t = useTranslations("publishing.tabs");
  const pages = [
    { href: "/publishing", text: t("calendar"), isHere: here === "calendar" },
    ...LISTS.map((name) => ({
      href: `/publishing/lists/${name}`,
      text: counts[name] ? t("counted", { name: t(name), count: counts[name] }) : t(name),
      isHere: here === name,
    })),
  ];
  return <PageTabs label={t("label")} pages={pages} />;
}

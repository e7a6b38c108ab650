"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";

export function RoutingTabs({ here }: { here: "rules" | "languages" }) {
  const t = useTranslations("routing");
  return (
    <PageTabs
      label={t("tabs")}
      pages={[
        { href: "/routing", text: t("tab.rules"), isHere: here === "rules" },
        { href: "/routing/languages", text: t("tab.languages"), isHere: here === "languages" },
      ]}
    />
  );
}

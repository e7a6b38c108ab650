"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";

const PAGES = [
  ["customers", "/import"],
  ["history", "/import/history"],
] as const;

/** Whether people are taken in, or what was said. */
export function ImportTabs() {
  const t = useTranslations("history-import");
  const path = usePathname();
  return (
    <nav aria-label={t("tabs")} className="inline-flex self-start rounded-control bg-sunk p-0.5">
      {PAGES.map(([name, href]) => (
        <a
          key={name}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={cn(
            "inline-flex h-7 items-center rounded-chip px-3 font-medium text-body text-ink-2 hover:text-ink phone:h-11",
            path === href && "bg-raised text-ink",
          )}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}

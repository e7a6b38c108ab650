"use client";

import { Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Bell } from "@/components/notifications/bell";
import { cn } from "@/components/ui/class-names";
import { useDeskCommands } from "./desk-commands";
import { work } from "./nav";
import { RailPerson } from "./rail-person";

/** Found by the search beside them: a thumb hits no more than eight. */
const ELSEWHERE: ReadonlySet<string> = new Set(["search", "listening", "knowledge"]);

/** Where one can go, under the thumb. */
export function PhoneTabs() {
  const t = useTranslations("desk");
  const path = usePathname();
  const { openPalette } = useDeskCommands();
  const look = "flex min-h-14 flex-1 flex-col items-center justify-center gap-1 text-label";
  return (
    <nav
      aria-label={t("nav.label")}
      className="hidden shrink-0 border-t bg-canvas pb-[env(safe-area-inset-bottom)] phone:flex"
    >
      {work
        .filter(({ key }) => !ELSEWHERE.has(key))
        .map(({ key, href, icon: Icon }) => {
          const isHere = path.startsWith(href);
          return (
            <a
              key={key}
              href={href}
              aria-current={isHere ? "page" : undefined}
              className={cn(look, isHere ? "font-semibold text-ink" : "text-ink-2")}
            >
              <Icon aria-hidden="true" className="size-5" />
              {t(`nav.${key}`)}
            </a>
          );
        })}
      <Bell compact />
      <button type="button" onClick={openPalette} className={cn(look, "text-ink-2")}>
        <Search aria-hidden="true" className="size-5" />
        {t("palette.short")}
      </button>
      <span className={cn(look, "text-ink-2")}>
        <RailPerson compact />
      </span>
    </nav>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { AgentRole } from "@/lib/agents/schemas";

const PAGES = [
  { name: "accounts", roles: ["admin"] },
  { name: "agents", roles: ["admin"] },
  { name: "limits", roles: ["admin", "lead"] },
  { name: "keys", roles: ["admin"] },
  { name: "import", roles: ["admin", "lead"] },
  { name: "integrations", roles: ["admin"] },
  { name: "reasons", roles: ["admin", "lead"] },
  { name: "red-flags", roles: ["admin", "lead"] },
  { name: "targets", roles: ["admin", "lead"] },
  { name: "truth-check", roles: ["admin"] },
  { name: "security", roles: ["admin"] },
  { name: "privacy", roles: ["admin", "lead"] },
  { name: "quarantine", roles: ["admin"] },
  { name: "audit", roles: ["admin"] },
] as const satisfies readonly { name: string; roles: readonly AgentRole[] }[];

/** The pages of the house's keeping that the reader's role opens. */
export function AdminNav({ role }: { role: AgentRole }) {
  const t = useTranslations("admin");
  const path = usePathname();
  // The roster's pages have a row of their own.
  if (path.startsWith("/coverage") || path.startsWith("/handovers")) return null;
  return (
    <nav aria-label={t("nav")} className="shrink-0 overflow-x-auto border-b bg-surface px-4 phone:px-2">
      <ul className="flex h-12 items-stretch gap-1">
        {PAGES.filter(({ roles }) => (roles as readonly AgentRole[]).includes(role)).map(({ name }) => {
          const isHere = path === `/${name}` || path.startsWith(`/${name}/`);
          return (
            <li key={name} className="flex">
              <a
                href={`/${name}`}
                aria-current={isHere ? "page" : undefined}
                className={cn(
                  "inline-flex items-center whitespace-nowrap border-transparent border-b-2 px-2 font-medium text-body text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]",
                  isHere && "border-ink font-semibold text-ink",
                )}
              >
                {t(`pages.${name}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

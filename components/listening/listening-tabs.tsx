import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";

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
  return (
    <nav aria-label={t("label")} className="min-w-0 max-w-full overflow-x-auto">
      <ul className="inline-flex h-7 rounded-control bg-sunk p-0.5 phone:h-11">
        {PAGES.map(([name, href]) => (
          <li key={name} className="flex">
            <a
              href={href}
              aria-current={name === at ? "page" : undefined}
              className={cn(
                "inline-flex items-center whitespace-nowrap rounded-[5px] border border-transparent px-2.5 font-medium text-body text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px]",
                name === at && "border-edge bg-raised font-semibold text-ink shadow-composer",
              )}
            >
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

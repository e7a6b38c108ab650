"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = {
  recent: readonly string[];
  onRecent: (q: string) => void;
  onClear: () => void;
  /** Puts the beginning of a filter into the field. */
  onFilter: (beginning: string) => void;
};

const EXAMPLES = [
  ["from:", "from:@jo"],
  ["channel:", "channel:email"],
  ["account:", "account:@NorthwindHelp"],
  ["agent:", "agent:^GT"],
  ["status:", "status:open"],
  ["tag:", "tag:refund"],
  ["before:", "before:2026-01-01"],
  ["has:", "has:file"],
  ['"', "phrase"],
  ["-", "without"],
] as const;

/** Before anything is asked: what was asked lately, and what can be. */
export function SearchHelp({ recent, onRecent, onClear, onFilter }: Props) {
  const t = useTranslations("search");
  return (
    <div className="flex flex-col gap-6 px-2 py-6">
      {recent.length > 0 ? (
        <section aria-label={t("recent")}>
          <div className="flex items-center justify-between">
            <h2 className="font-semibold text-ink-3 text-label">{t("recent")}</h2>
            <Button size={24} variant="ghost" onClick={onClear}>
              {t("forget")}
            </Button>
          </div>
          <ul>
            {recent.map((q) => (
              <li key={q}>
                <button
                  type="button"
                  data-result
                  onClick={() => onRecent(q)}
                  className="flex min-h-8 w-full items-center gap-2 rounded-control px-2 text-left text-body hover:bg-selected phone:min-h-11"
                >
                  <History aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                  <bdi className="truncate">{q}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-label={t("help.title")}>
        <h2 className="pb-1 font-semibold text-ink-3 text-label">{t("help.title")}</h2>
        <p className="pb-2 text-body text-ink-2">{t("help.text")}</p>
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-4">
          {EXAMPLES.map(([beginning, example]) => (
            <div key={beginning} className="contents">
              <dt>
                <button
                  type="button"
                  onClick={() => onFilter(beginning)}
                  className="min-h-7 rounded-chip bg-chip px-2 font-mono text-ink-2 text-label hover:text-ink phone:min-h-9"
                >
                  {example === "phrase" || example === "without" ? t(`help.${example}`) : example}
                </button>
              </dt>
              <dd className="py-1.5 text-body text-ink-2">{t(`help.of.${nameOf(beginning)}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

const nameOf = (beginning: (typeof EXAMPLES)[number][0]) =>
  beginning === '"' ? "phrase" : beginning === "-" ? "without" : (beginning.slice(0, -1) as "from");

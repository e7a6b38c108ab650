import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { TimelineEntry } from "@/lib/incidents/timeline-schemas";

/** What was done, the newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTranslations("incident-overview.timeline");
  return (
    <ol aria-label={t("label")} className="flex flex-col">
      {entries.map(({ at, kind, by, name, count }, place) => (
        <li
          key={`${at} ${kind} ${name} ${place}`}
          className="flex gap-3 border-line border-b py-1.5 text-body last:border-b-0"
        >
          <span className="figures w-28 shrink-0 text-ink-3 text-meta">
            <When at={at} />
          </span>
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {t(`kinds.${kind}`, { name, count })}
            {by ? <span className="text-ink-3"> · {by}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { AffectedCounts } from "@/lib/incidents/affected-schemas";
import type { Incident } from "@/lib/incidents/incident-schemas";
import { DoneBar } from "./overview/people-counts";

export type ListedIncident = Incident & { counts: AffectedCounts | null };
type Props = { incidents: readonly ListedIncident[]; label: string };

/** What hits many: what it is, who sees to it, and how far its people are. */
export function IncidentList({ incidents, label }: Props) {
  const t = useTranslations("incidents.incidents");
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 phone:grid-cols-1">
      {incidents.map(({ id, title, area, owner, state, startAt, endAt, knows, counts }) => (
        <li key={id} className="flex min-w-0 flex-col gap-1 rounded-card border bg-raised p-3">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <a
              href={`/incidents/${id}`}
              dir="auto"
              className="font-semibold text-body text-ink underline-offset-2 [overflow-wrap:anywhere] hover:underline"
            >
              {title}
            </a>
            {area ? (
              <span dir="auto" className="text-ink-2 text-meta">
                {area}
              </span>
            ) : null}
          </p>
          <p className="flex flex-wrap gap-x-2 text-ink-3 text-meta">
            <span>
              {endAt
                ? t.rich("ended", { from: () => <When at={startAt} />, to: () => <When at={endAt} /> })
                : t.rich("starts", { at: () => <When at={startAt} /> })}
            </span>
            {state === "open" ? (
              <span>{owner ? t("owner", { name: owner.displayName }) : t("noOwner")}</span>
            ) : null}
          </p>
          {knows ? (
            <p dir="auto" className="line-clamp-2 text-body text-ink-2 [overflow-wrap:anywhere]">
              {knows}
            </p>
          ) : null}
          {counts ? (
            <div className="mt-auto pt-1">
              <p className="figures text-ink-2 text-meta">
                {counts.people === 0 ? t("nobody") : t("people", counts)}
              </p>
              {counts.people > 0 ? <DoneBar counts={counts} /> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

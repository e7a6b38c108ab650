import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { cn } from "@/components/ui/class-names";
import type { AffectedCounts } from "@/lib/incidents/affected-schemas";
import type { Incident } from "@/lib/incidents/incident-schemas";
import { DoneBar } from "./overview/people-counts";

export type ListedIncident = Incident & { counts: AffectedCounts | null };
type Props = { incidents: readonly ListedIncident[]; label: string };

/** What hits many, a line each: what it is, how far its people are, who sees to it and since when. */
export function IncidentList({ incidents, label }: Props) {
  const t = useTranslations("incidents.incidents");
  return (
    <ul aria-label={label} className="flex flex-col border-t">
      {incidents.map(({ id, title, area, owner, state, startAt, endAt, knows, counts }) => (
        <li
          key={id}
          className="relative grid grid-cols-[minmax(0,1fr)_13rem_11rem] items-baseline gap-x-6 gap-y-1 border-b px-2 py-2 hover:bg-hover phone:grid-cols-1 phone:py-3"
        >
          <div className="min-w-0">
            <p className="truncate phone:whitespace-normal">
              <a
                href={`/incidents/${id}`}
                className="font-semibold text-body text-ink [overflow-wrap:anywhere] after:absolute after:inset-0"
              >
                <bdi>{title}</bdi>
              </a>
              {area ? <bdi className="ps-2 text-ink-2 text-meta">{area}</bdi> : null}
            </p>
            {knows ? (
              <p className="truncate text-ink-2 text-meta phone:line-clamp-2 phone:whitespace-normal">
                <bdi>{knows}</bdi>
              </p>
            ) : null}
          </div>
          {counts ? (
            <div>
              <p className={cn("figures text-meta", counts.waiting > 0 ? "text-ink" : "text-ink-2")}>
                {counts.people === 0 ? t("nobody") : t("people", counts)}
              </p>
              {counts.people > 0 ? <DoneBar counts={counts} /> : null}
            </div>
          ) : (
            <div className="phone:hidden" />
          )}
          <p className="flex min-w-0 flex-col text-ink-3 text-meta phone:flex-row phone:gap-x-2">
            {state === "open" ? (
              <span className="truncate text-ink-2">
                {owner ? t("owner", { name: owner.displayName }) : t("noOwner")}
              </span>
            ) : null}
            <span>
              {endAt
                ? t.rich("ended", { from: () => <When at={startAt} />, to: () => <When at={endAt} /> })
                : t.rich("starts", { at: () => <When at={startAt} /> })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

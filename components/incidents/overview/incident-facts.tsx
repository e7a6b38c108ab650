import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import type { IncidentView } from "@/lib/incidents/incident-schemas";

type Props = { incident: IncidentView; accounts: readonly { id: string; handle: string }[] };

/** What we know of it, where and since when it is, and who sees to it. */
export function IncidentFacts({ incident, accounts }: Props) {
  const t = useTranslations("incident-overview.facts");
  const { knows, area, owner, macro, startAt, endAt, accountIds } = incident;
  const named = accounts.filter(({ id }) => accountIds.includes(id)).map(({ handle }) => handle);
  const rows: [string, React.ReactNode][] = [
    [t("owner"), owner?.displayName ?? t("nobody")],
    [t("area"), area || t("everywhere")],
    [t("since"), <When key="since" at={startAt} />],
    [t("until"), endAt ? <When key="until" at={endAt} /> : t("open")],
    [t("accounts"), named.length > 0 ? named.join(", ") : t("all")],
    [t("macro"), macro?.name ?? t("none")],
  ];
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <p
        dir="auto"
        className="min-w-0 flex-1 basis-80 whitespace-pre-line text-body [overflow-wrap:anywhere]"
      >
        {knows || <span className="text-ink-3">{t("knowsNothing")}</span>}
      </p>
      <dl className="grid basis-72 grid-cols-[auto_1fr] content-start items-baseline gap-x-4 gap-y-1 text-body">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3 text-meta">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

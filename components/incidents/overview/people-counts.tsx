import { useTranslations } from "next-intl";
import type { AffectedCounts } from "@/lib/incidents/affected-schemas";

type Props = { id: string; counts: AffectedCounts };

/** How far the people of an incident are; each figure opens to its rows. */
export function PeopleCounts({ id, counts }: Props) {
  const t = useTranslations("incident-overview.people");
  if (counts.people === 0)
    return (
      <p className="max-w-[72ch] text-pretty text-body text-ink-2">
        {t("none")}{" "}
        <a href={`/incidents/${id}/people`} className="text-link">
          {t("add")}
        </a>
      </p>
    );
  const figures = [
    { name: t("all"), count: counts.people, stand: null },
    { name: t("waiting"), count: counts.waiting, stand: "waiting" },
    { name: t("answered"), count: counts.answered, stand: "answered" },
    { name: t("claimed"), count: counts.claimed, stand: "claimed" },
    { name: t("setAside"), count: counts.setAside, stand: "set-aside" },
  ];
  return (
    <>
      <ul aria-label={t("label")} className="flex flex-wrap gap-2">
        {figures.map(({ name, count, stand }) => (
          <li key={name} className="min-w-28 flex-1">
            <a
              href={`/incidents/${id}/people${stand ? `?stand=${stand}` : ""}`}
              className="flex flex-col rounded-card border bg-raised px-3 py-2 hover:bg-hover"
            >
              <span className="figures text-title">{t("count", { count })}</span>
              <span className="text-ink-2 text-meta">{name}</span>
            </a>
          </li>
        ))}
      </ul>
      <DoneBar counts={counts} />
    </>
  );
}

/** How much of it is done, as a bar; the figures beside it say the same. */
export function DoneBar({ counts }: { counts: AffectedCounts }) {
  const share = counts.people === 0 ? 0 : (counts.people - counts.waiting) / counts.people;
  return (
    <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunk">
      <div className="h-full bg-accent-solid" style={{ width: `${share * 100}%` }} />
    </div>
  );
}

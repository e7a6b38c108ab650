import { useTranslations } from "next-intl";
import { type StripCell, type Tone, toneGround } from "./strip-cell";

const HOUR = 3_600_000;

type Props = {
  cells: readonly StripCell[];
  lengthMs: number;
  /** What is said of the cell in hand. */
  told: string | null;
};

const TONES: readonly Tone[] = [1, 2, 3, 4, 5];

/** How much of the range lacks people, or the cell in hand in words; what the tones mean. */
export function StripHead({ cells, lengthMs, told }: Props) {
  const t = useTranslations("cover.strip");
  const hours = (count: number) => Math.round((count * lengthMs * 10) / HOUR) / 10;
  const lacking = cells.filter(
    ({ planned, required, state }) => planned < required || state === "gap",
  ).length;
  const over = cells.filter(({ present }) => present !== null);
  const missed = over.filter(({ present, planned }) => (present ?? 0) < planned).length;
  return (
    <div className="flex min-h-5 flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <p className="figures min-w-0 flex-1 basis-80 text-body">
        {told ?? (
          <>
            <strong className={lacking > 0 ? "font-semibold text-red" : "font-semibold"}>
              {t("hours", { lacking: hours(lacking), all: hours(cells.length) })}
            </strong>{" "}
            {over.length > 0 ? (
              <span className="text-ink-3 text-meta">
                {missed > 0 ? t("missed", { hours: hours(missed) }) : t("nobodyMissed")}
              </span>
            ) : null}
          </>
        )}
      </p>
      <ul aria-label={t("tones.label")} className="figures flex flex-wrap gap-x-3 text-ink-3 text-label">
        {TONES.map((tone) => (
          <li key={tone} className="flex items-center gap-1">
            <span
              aria-hidden="true"
              className={`size-2.5 rounded-[2px] border border-line ${toneGround[tone]}`}
            />
            {t(`tones.${tone}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

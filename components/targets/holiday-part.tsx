"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Skeleton } from "@/components/ui/skeleton";
import type { Holiday, HolidayPlace } from "@/lib/response-times/hours-schemas";
import { ChoiceField } from "./choice-field";
import type { HoursDraft } from "./hours-draft";
import { useHolidays } from "./use-holidays";

type Part = Pick<HoursDraft, "country" | "region" | "workedHolidays">;
type Props = { draft: Part; countries: readonly HolidayPlace[]; onChange: (part: Partial<Part>) => void };

/** Whose holidays close the desk, and on which of them it is open all the same. */
export function HolidayPart({ draft, countries, onChange }: Props) {
  const t = useTranslations("admin-targets.holidays");
  const year = useNow().getUTCFullYear();
  const { country, region, workedHolidays } = draft;
  const holidays = useHolidays(country, region, year);
  const optionsOf = (places: readonly HolidayPlace[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }));
  const regions = holidays.state === "here" ? holidays.regions : [];
  return (
    <div className="flex flex-col gap-4">
      <div className="grid max-w-[560px] grid-cols-2 gap-3 phone:grid-cols-1">
        <ChoiceField
          label={t("country")}
          all={t("noCountry")}
          value={country}
          options={optionsOf(countries)}
          onChange={(next) => onChange({ country: next, region: "", workedHolidays: [] })}
        />
        {regions.length > 0 ? (
          <ChoiceField
            label={t("region")}
            all={t("wholeCountry")}
            value={region}
            options={optionsOf(regions)}
            onChange={(next) => onChange({ region: next, workedHolidays: [] })}
          />
        ) : null}
      </div>
      {holidays.state === "loading" ? <Skeleton className="h-24 max-w-[560px]" /> : null}
      {holidays.state === "failed" ? <p className="text-body text-red">{t("failed")}</p> : null}
      {holidays.state === "here" ? (
        <>
          <HolidayList
            label={t("of", { year: String(year) })}
            holidays={holidays.data}
            worked={workedHolidays}
            onChange={(worked) => onChange({ workedHolidays: worked })}
          />
          <p className="text-ink-3 text-meta">
            {t.rich("source", {
              link: (text) => (
                <a href="https://github.com/commenthol/date-holidays" className="text-accent underline">
                  {text}
                </a>
              ),
            })}
          </p>
        </>
      ) : null}
    </div>
  );
}

type ListProps = {
  label: string;
  holidays: readonly Holiday[];
  worked: readonly string[];
  onChange: (worked: readonly string[]) => void;
};

function HolidayList({ label, holidays, worked, onChange }: ListProps) {
  const t = useTranslations("admin-targets.holidays");
  const { dateTime } = useFormatter();
  const dayOf = (on: string) =>
    dateTime(new Date(`${on}T00:00:00Z`), {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
  if (holidays.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-meta">{label}</legend>
      <ul className="grid max-w-[760px] grid-cols-2 gap-x-6 phone:grid-cols-1">
        {holidays.map(({ on, name, rule }) => (
          <li key={`${on} ${rule}`} className="min-w-0">
            <Checkbox
              checked={!worked.includes(rule)}
              onChange={(event) =>
                onChange(event.target.checked ? worked.filter((each) => each !== rule) : [...worked, rule])
              }
              label={
                <>
                  <span className="figures text-ink-2">{dayOf(on)}</span> {name}
                  {worked.includes(rule) ? <span className="text-ink-3"> · {t("open")}</span> : null}
                </>
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

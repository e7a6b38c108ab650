import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "@/components/admin/when";
import { useShare } from "@/components/coverage/prediction/use-share";
import type { ForecastReport } from "@/lib/coverage/forecast-schemas";

/** Of what the usual week was made, what was left out of it, and how far it was off. */
export function ForecastFacts({ forecast }: { forecast: ForecastReport }) {
  const t = useTranslations("forecast.facts");
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const share = useShare();
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), {
      timeZone: "Etc/UTC",
      weekday: "short",
      day: "numeric",
      month: "short",
    });
  const { madeAt, days, trend, heldOutError, storms, holidays, holidayFactor, topShare } = forecast;
  if (madeAt === null) return <p className="text-body text-ink-2">{t("none")}</p>;
  const { used, learnt, given, seen } = holidayFactor;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-body phone:grid-cols-1">
      <Fact name={t("days")}>
        {t("daysOf", { days })} <When at={madeAt} />
      </Fact>
      <Fact name={t("trend")}>{t("trendOf", { trend: number(trend) })}</Fact>
      <Fact name={t("error")}>
        {heldOutError === null ? t("errorUnknown") : t("errorOf", { error: share(heldOutError) })}
      </Fact>
      <Fact name={t("storms")}>
        {storms.length === 0
          ? t("noStorms")
          : storms
              .map(({ on, arrivals, usual }) => t("storm", { day: day(on), arrivals, usual }))
              .join(t("separator"))}
      </Fact>
      <Fact name={t("holidays")}>
        {holidays.length === 0
          ? t("noHolidays")
          : `${holidays.map(({ on, name }) => t("holiday", { day: day(on), name })).join(t("separator"))}.`}{" "}
        {t("holidayFactor", {
          factor: number(used),
          how: given !== null ? "given" : learnt !== null ? "learnt" : "none",
          seen,
        })}{" "}
        <a href="https://github.com/commenthol/date-holidays" className="text-link">
          {t("source")}
        </a>
      </Fact>
      <Fact name={t("top")}>{t("topOf", { share: share(topShare) })}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-pretty text-ink-2 phone:mb-1.5">{children}</dd>
    </>
  );
}

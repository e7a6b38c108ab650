import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";

/** Today's share within the target, of how many, and how long half and nine in ten waited. */
export function TodayPart({ today, zone }: { today: Wallboard["today"]; zone: string }) {
  const t = useTranslations("wallboard.today");
  const format = useFormatter();
  const { role } = useViewer();
  const { share, inTime, answered, openOverdue } = today;
  const percent = share === null ? "–" : format.number(Math.floor(share * 100));
  return (
    <section aria-label={t("label")}>
      <h2 className="font-normal text-[length:calc(36*var(--u))] text-ink-2 leading-tight">{t("label")}</h2>
      <div className="flex flex-wrap items-end gap-x-[calc(36*var(--u))]">
        <p className="figures font-bold text-[length:calc(216*var(--u))] leading-[0.95] tracking-tight">
          {role === "agent" ? (
            percent
          ) : (
            <a href={`/response-times?${new URLSearchParams({ range: "today", zone })}`}>{percent}</a>
          )}
          {share === null ? null : (
            <span className="font-semibold text-[length:calc(110*var(--u))] text-ink-3">{t("percent")}</span>
          )}
        </p>
        <div className="figures pb-[calc(14*var(--u))] text-[length:calc(34*var(--u))] text-ink-2 leading-snug">
          {share === null ? (
            <p>{t("none")}</p>
          ) : (
            <p>{t("of", { inTime, counted: answered + openOverdue })}</p>
          )}
          {openOverdue > 0 ? <p>{t("overdue", { count: openOverdue })}</p> : null}
          {today.p50Seconds === null ? null : (
            <p>
              {t("half")} <strong className="text-ink">{clock(today.p50Seconds)}</strong>
            </p>
          )}
          {today.p90Seconds === null ? null : (
            <p>
              {t("most")} <strong className="text-ink">{clock(today.p90Seconds)}</strong>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

/** Minutes and seconds; from an hour on hours and minutes, with its unit. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  if (whole < 3600) return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))} h`;
}

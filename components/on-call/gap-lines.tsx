import { CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

const SHOWN = 8;

type Gap = {
  startMs: number;
  endMs: number;
  code: "nobody-on-call" | "on-call-unreachable";
  values: Readonly<Record<string, string>>;
};

/** Where a page would reach nobody, in words. */
export function GapLines({ gaps }: { gaps: readonly Gap[] }) {
  const t = useTranslations("on-call.gaps");
  const format = useFormatter();
  const time = (at: number) =>
    format.dateTime(new Date(at), { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (gaps.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul aria-label={t("title")}>
      {gaps.slice(0, SHOWN).map(({ startMs, endMs, code, values }) => (
        <li
          key={`${code} ${startMs} ${Object.values(values).join(" ")}`}
          className="flex min-h-8 flex-wrap items-center gap-x-3 border-b py-1 text-body"
        >
          <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-red" />
          <span className="figures w-44 shrink-0 font-semibold">
            {time(startMs)} – {time(endMs)}
          </span>
          <span className="min-w-0 flex-1 basis-48 text-pretty text-ink-2">{t(code, values)}</span>
        </li>
      ))}
      {gaps.length > SHOWN ? (
        <li className="py-1 text-ink-3 text-meta">{t("more", { count: gaps.length - SHOWN })}</li>
      ) : null}
    </ul>
  );
}

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { zonesWith } from "@/components/response-times/zones";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import { inputClass } from "@/components/ui/input";
import type { CoverAsked } from "./cover-asked";

type Props = { asked: CoverAsked; before: string; after: string };

const LENGTHS = [1, 7, 28, 56];
const small = `${inputClass} h-7 w-auto px-2 phone:h-11`;

/** Which days, by which zone's clock: plain links and a plain form, every view has its own address. */
export function RangeBar({ asked: { from, days, zone }, before, after }: Props) {
  const t = useTranslations("cover.range");
  const to = (first: string, count: number) => {
    return `?${new URLSearchParams({ from: first, days: String(count), zone })}`;
  };
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-2">
      <a href={to(before, days)} className={buttonClass("plain", 28)} aria-label={t("before")}>
        <ChevronLeft aria-hidden="true" />
      </a>
      <a href={to(after, days)} className={buttonClass("plain", 28)} aria-label={t("after")}>
        <ChevronRight aria-hidden="true" />
      </a>
      <ul className="inline-flex h-7 rounded-control bg-sunk p-0.5 phone:h-11">
        {LENGTHS.map((count) => (
          <li key={count} className="flex">
            <a
              href={to(from, count)}
              aria-current={count === days ? "true" : undefined}
              className={cn(
                "inline-flex items-center whitespace-nowrap rounded-[5px] border border-transparent px-2.5 font-medium text-body text-ink-2 hover:text-ink",
                count === days && "border-edge bg-raised font-semibold text-ink shadow-composer",
              )}
            >
              {count === 1 ? t("day") : count === 7 ? t("week") : t("weeks", { count: count / 7 })}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" className="flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-1.5 text-ink-2 text-meta">
          {t("from")}
          <input type="date" name="from" required defaultValue={from} className={small} />
        </label>
        <label className="flex items-center gap-1.5 text-ink-2 text-meta">
          {t("days")}
          <input
            type="number"
            name="days"
            required
            min={1}
            max={56}
            defaultValue={days}
            className={`${small} w-16`}
          />
        </label>
        <label className="flex items-center gap-1.5 text-ink-2 text-meta">
          {t("zone")}
          <select name="zone" defaultValue={zone} className={`${small} max-w-48`}>
            {zonesWith(zone).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" size={28}>
          {t("show")}
        </Button>
      </form>
    </nav>
  );
}

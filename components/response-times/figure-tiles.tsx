"use client";

import { useTranslations } from "next-intl";
import type { Balance, Overview } from "@/lib/response-times/overview-schemas";
import type { Figure, Figures } from "@/lib/response-times/report-schemas";
import { FigureTile } from "./figure-tile";
import { useFigures } from "./use-figures";

type Waits = "p50" | "p90" | "p95";
type Shares = "within600" | "within1800" | "withinTarget";

/** The figures one looks at first, each against the period before, in words. */
export function FigureTiles({ overview }: { overview: Overview }) {
  const { totals, previous, balance } = overview;
  const before = previous?.totals ?? null;
  return (
    <div className="grid grid-cols-7 gap-px border-b bg-line max-[1200px]:grid-cols-4 phone:grid-cols-2">
      {(["p50", "p90", "p95"] as const).map((figure) => (
        <WaitTile key={figure} figure={figure} totals={totals} before={before} />
      ))}
      {(["within600", "within1800", "withinTarget"] as const).map((figure) => (
        <ShareTile key={figure} figure={figure} totals={totals} before={before} />
      ))}
      <NeverTile balance={balance} />
      <span aria-hidden="true" className="bg-surface min-[1201px]:hidden" />
    </div>
  );
}

type Props<Name extends Figure> = { figure: Name; totals: Figures; before: Figures | null };

function WaitTile({ figure, totals, before }: Props<Waits>) {
  const t = useTranslations("response-times");
  const { parts, long, short, count } = useFigures();
  const seconds = totals[`${figure}Seconds`];
  const was = before?.[`${figure}Seconds`] ?? null;
  const shown = seconds === null ? null : parts(seconds);
  const change = () => {
    if (seconds === null) return t(totals.n > 0 ? "tile.few" : "tile.none");
    if (was === null) return t("tile.noBefore");
    const by = Math.round(seconds) - Math.round(was);
    if (by === 0) return t("tile.same");
    return t(by < 0 ? "tile.faster" : "tile.slower", { by: short(Math.abs(by)), was: short(was) });
  };
  return (
    <FigureTile
      name={t(`figure.${figure}`)}
      value={shown?.value ?? "–"}
      {...(shown ? { unit: shown.unit } : {})}
      ask={{ figure, shown: long(seconds) }}
      change={change()}
      count={
        figure === "p50" && totals.meanSeconds !== null
          ? t("tile.answeredMean", { count: count(totals.n), mean: short(totals.meanSeconds) })
          : t("tile.answered", { count: count(totals.n) })
      }
    />
  );
}

const WAITING: Readonly<Record<Shares, (totals: Figures) => number>> = {
  within600: ({ counts }) => counts.open600,
  within1800: ({ counts }) => counts.open1800,
  withinTarget: ({ openOverdue }) => openOverdue,
};

function ShareTile({ figure, totals, before }: Props<Shares>) {
  const t = useTranslations("response-times");
  const { percent, share, count } = useFigures();
  const value = totals[figure];
  const was = before?.[figure] ?? null;
  const change = () => {
    if (value === null) return t(totals.n > 0 ? "tile.noTarget" : "tile.none");
    if (was === null) return t("tile.noBefore");
    const points = Math.round(value * 1000) - Math.round(was * 1000);
    if (points === 0) return t("tile.same");
    const by = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1 }).format(Math.abs(points) / 10);
    return t(points > 0 ? "tile.better" : "tile.worse", { by, was: share(was) });
  };
  return (
    <FigureTile
      name={t(`figure.${figure}`)}
      value={value === null ? "–" : percent(value)}
      {...(value === null ? {} : { unit: "%" })}
      ask={{ figure, shown: share(value) }}
      change={change()}
      count={t("tile.turns", { count: count(totals.n + WAITING[figure](totals)) })}
    />
  );
}

function NeverTile({ balance }: { balance: Balance }) {
  const t = useTranslations("response-times");
  const { count } = useFigures();
  const { turns, open, closed } = balance.neverAnswered;
  return (
    <FigureTile
      name={t("figure.neverAnswered")}
      value={count(turns)}
      ask={{ figure: "neverAnswered", shown: count(turns) }}
      change={t("tile.stillOpen", { count: count(open) })}
      count={t("tile.closed", { count: count(closed) })}
    />
  );
}

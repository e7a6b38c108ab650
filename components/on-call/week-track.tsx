import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { ScrollGroup } from "@/components/ui/scroll-group";
import type { Chain, OnCallStretch, Slot } from "@/lib/coverage/on-call-schemas";

type Props = {
  chains: readonly Chain[];
  stretches: readonly OnCallStretch[];
  /** For who can't be reached. */
  slots: readonly Slot[];
  fromMs: number;
  toMs: number;
  nowMs: number;
};

/** The week as bars: a row for each place of each chain, by the reader's clock. */
export function WeekTrack({ chains, stretches, slots, fromMs, toMs, nowMs }: Props) {
  const t = useTranslations("on-call");
  const format = useFormatter();
  const share = (at: number) => ((Math.min(Math.max(at, fromMs), toMs) - fromMs) / (toMs - fromMs)) * 100;
  const days = Array.from({ length: 7 }, (_, day) => fromMs + ((toMs - fromMs) / 7) * (day + 0.5));
  const faults = new Map(slots.map(({ agent, fault }) => [agent.id, fault]));
  const time = (at: string) =>
    format.dateTime(new Date(at), { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const rows = chains.flatMap((chain) => {
    const own = stretches.filter(({ chainId }) => chainId === chain.id);
    const places = [...new Set(own.map(({ place }) => place))].sort((a, b) => a - b);
    return (places.length === 0 ? [1] : places).map((place) => ({
      key: `${chain.id} ${place}`,
      label: chain.name,
      place,
      bars: own.filter((each) => each.place === place),
    }));
  });
  return (
    <ScrollGroup label={t("week.track")}>
      <div className="min-w-[640px] overflow-hidden">
        <div aria-hidden="true" className="ml-36 flex text-ink-3 text-label">
          {days.map((day) => (
            <span key={day} className="flex-1 border-l px-1">
              {format.dateTime(new Date(day), { weekday: "short", day: "numeric" })}
            </span>
          ))}
        </div>
        <ul>
          {rows.map(({ key, label, place, bars }) => (
            <li key={key} className="flex h-9 items-center border-t">
              <span className="figures w-36 shrink-0 truncate pr-2 text-body">
                {label} <span className="text-ink-3">{t("now.place", { place })}</span>
              </span>
              <ul className="relative h-full flex-1 bg-sunk">
                {bars.length === 0 ? (
                  <li className="absolute inset-0 flex items-center px-2 text-meta text-red">
                    {t("week.empty")}
                  </li>
                ) : null}
                {bars.map(({ slotId, agent, startAt, endAt }) => {
                  const [left, right] = [share(Date.parse(startAt)), share(Date.parse(endAt))];
                  const said = `${agent.displayName}, ${time(startAt)} – ${time(endAt)}`;
                  return (
                    <li
                      key={`${slotId} ${startAt}`}
                      title={said}
                      aria-label={said}
                      className={cn(
                        "absolute inset-y-1 flex items-center overflow-hidden rounded-chip border border-surface px-1 text-label",
                        faults.get(agent.id) ? "bg-red-tint text-red" : "bg-accent-tint text-ink",
                      )}
                      style={{ left: `${Math.min(left, 99.6)}%`, width: `${Math.max(right - left, 0.4)}%` }}
                    >
                      <span className="truncate">{agent.displayName}</span>
                    </li>
                  );
                })}
                {nowMs > fromMs && nowMs < toMs ? (
                  <li
                    aria-hidden="true"
                    className="pointer-events-none absolute inset-y-0 w-px bg-ink"
                    style={{ left: `${share(nowMs)}%` }}
                  />
                ) : null}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </ScrollGroup>
  );
}

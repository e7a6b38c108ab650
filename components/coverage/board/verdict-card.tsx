"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import type { Target } from "./board-model";
import { type Dragged, type DragStore, nothingDragged } from "./drag-store";
import { useBoardDates, useFindingWords } from "./use-board-words";

type Props = {
  store: DragStore;
  zone: string;
  nameOf: (agentId: string) => string;
  onPlace: (target: Target | undefined, reason: string | undefined) => void;
  onPutBack: () => void;
};

const WIDE = 416;

/** What the rules say of the shift under the hand, and, once it is let go there, the ways out. */
export function VerdictCard(props: Props) {
  const dragged = useSyncExternalStore(props.store.subscribe, props.store.get, nothingDragged);
  if (!dragged || dragged.findings.length === 0) return null;
  return <Verdict key={dragged.key} dragged={dragged} {...props} />;
}

function Verdict({ dragged, zone, nameOf, onPlace, onPutBack }: Props & { dragged: Dragged }) {
  const t = useTranslations("coverage-board.verdict");
  const wordsOf = useFindingWords(zone);
  const dates = useBoardDates(zone);
  const [reason, setReason] = useState("");
  const { target, findings, fitMs, isHeld, place } = dragged;
  const said = findings.map((finding) => wordsOf(finding, nameOf(target.agentId), target.startMs));
  const isForbidden = findings.some(({ mode }) => mode === "forbids");
  const asksReason = findings.some(({ mode }) => mode === "asks-reason" || mode === "asks-consent");
  const [first, ...others] = said;

  useEffect(() => {
    if (!isHeld) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      onPutBack();
    };
    window.addEventListener("keydown", leave, true);
    return () => window.removeEventListener("keydown", leave, true);
  }, [isHeld, onPutBack]);

  const left = Math.max(8, Math.min(place.left + 12, window.innerWidth - WIDE - 8));
  const isBelow = place.bottom + 200 < window.innerHeight;
  return (
    <section
      aria-label={t("label")}
      data-verdict={isHeld ? "held" : "moving"}
      style={{
        left,
        width: `min(${WIDE}px, calc(100vw - 16px))`,
        ...(isBelow ? { top: place.bottom + 12 } : { bottom: window.innerHeight - place.top + 12 }),
      }}
      className="pointer-events-none fixed z-40 rounded-popover border border-l-4 border-l-red bg-raised p-3 text-ink shadow-dialog data-[verdict=held]:pointer-events-auto"
    >
      <div role={isHeld ? "alert" : "status"}>
        <p className="flex items-start gap-2 font-semibold text-body">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-red" />
          {first?.title}
        </p>
        <p className="figures mt-0.5 pl-6 text-body text-ink-2">
          {t("times", { from: dates.time(target.startMs), until: dates.time(target.endMs) })} {first?.why}{" "}
          {isHeld && fitMs !== null ? t("fits", { at: placeName(fitMs, target.startMs, dates) }) : null}
        </p>
        {others.map(({ title }) => (
          <p key={title} className="pl-6 text-ink-2 text-meta">
            {title}
          </p>
        ))}
      </div>
      {isHeld ? (
        <div className="mt-2 flex flex-wrap items-center gap-2 pl-6">
          {fitMs === null ? null : (
            <Button
              size={28}
              autoFocus
              onClick={() =>
                onPlace(
                  { ...target, startMs: fitMs, endMs: fitMs + target.endMs - target.startMs },
                  undefined,
                )
              }
            >
              {t("placeAt", { at: placeName(fitMs, target.startMs, dates) })}
            </Button>
          )}
          <Button size={28} variant="ghost" autoFocus={fitMs === null} ariaKeys="Escape" onClick={onPutBack}>
            {t("putBack")} <Kbd bare>Esc</Kbd>
          </Button>
          {isForbidden ? null : (
            <>
              {asksReason ? (
                <Input
                  aria-label={t("reason")}
                  placeholder={t("reason")}
                  value={reason}
                  maxLength={300}
                  onChange={(event) => setReason(event.target.value)}
                  className="h-(--height-bar) min-w-40 flex-1"
                />
              ) : null}
              <Button
                size={28}
                variant="ghost"
                disabled={asksReason && reason.trim().length < 3}
                onClick={() => onPlace(undefined, asksReason ? reason.trim() : undefined)}
              >
                {t("keep")}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </section>
  );
}

/** The time alone where the day is the same. */
function placeName(atMs: number, fromMs: number, dates: ReturnType<typeof useBoardDates>): string {
  return dates.date(atMs) === dates.date(fromMs) ? dates.time(atMs) : dates.moment(atMs);
}

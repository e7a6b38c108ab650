"use client";

import { BellRing } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";
import { ArrivalsMark } from "./arrivals-mark";
import { CountsPart } from "./counts-part";
import { LightsPart } from "./lights-part";
import { OpenPart } from "./open-part";
import { TodayPart } from "./today-part";
import { TroubleLine } from "./trouble-line";
import { useBoard } from "./use-board";
import { WaitingRow } from "./waiting-row";

const NEXT = 4;

/**
 * What burns now, to be read from five metres. All lengths are of one unit: a pixel on a screen of 1920 × 1080, less
 * where there is less room; on a phone it flows in one column.
 */
export function Board({ first }: { first: Wallboard }) {
  const t = useTranslations("wallboard");
  const format = useFormatter();
  const { board, now, trouble } = useBoard(first);
  const { oldest } = board;
  const next = board.next
    .filter(({ conversationId }) => conversationId !== oldest?.conversationId)
    .slice(0, NEXT);
  const viewer = useViewer();
  return (
    <div className="@container-[size] h-full min-h-0 w-full overflow-hidden bg-canvas text-ink phone:h-auto phone:overflow-visible phone:[container-type:inline-size]">
      <div className="grid h-full grid-cols-[836fr_900fr] gap-[calc(72*var(--u))] p-[calc(48*var(--u))_calc(56*var(--u))] [--u:min(calc(100cqw/1920),calc(100cqh/1080))] phone:h-auto phone:grid-cols-1 phone:[--u:0.5px]">
        <div className="flex min-h-0 min-w-0 flex-col gap-[calc(26*var(--u))]">
          {trouble ? <TroubleLine trouble={trouble} asOfAt={board.asOfAt} /> : null}
          <p className="truncate text-[length:calc(36*var(--u))] leading-tight">
            <strong className="font-semibold">{board.desk || t("title")}</strong>{" "}
            <time
              dateTime={new Date(now).toISOString()}
              className="figures text-ink-2"
              suppressHydrationWarning
            >
              {format.dateTime(new Date(now), {
                timeZone: board.zone,
                ...(board.zone === viewer.zone ? {} : { timeZoneName: "short" }),
                weekday: "short",
                day: "numeric",
                month: "short",
                hour: "2-digit",
                minute: "2-digit",
                hourCycle: "h23",
              })}
            </time>
          </p>
          <TodayPart today={board.today} zone={board.zone} />
          <CountsPart board={board} />
          <hr className="border-line" />
          <OpenPart open={board.open} />
          <hr className="border-line" />
          <LightsPart accounts={board.accounts} />
          {board.ringing > 0 ? (
            <p className="flex items-center gap-[calc(20*var(--u))] rounded-composer bg-red-tint px-[calc(28*var(--u))] py-[calc(14*var(--u))] font-semibold text-[length:calc(36*var(--u))] text-red leading-tight">
              <BellRing aria-hidden="true" className="size-[calc(36*var(--u))] shrink-0" />
              {t("ringing", { count: board.ringing })}
            </p>
          ) : null}
        </div>
        <div className="flex min-h-0 min-w-0 flex-col">
          <div className="flex items-center justify-between gap-[calc(24*var(--u))] border-b pb-[calc(20*var(--u))]">
            <h2 className="font-normal text-[length:calc(36*var(--u))] text-ink-2">{t("oldest")}</h2>
            <ArrivalsMark arrivals={board.arrivals} />
          </div>
          {oldest ? (
            <ul>
              <WaitingRow
                waiting={oldest}
                now={now}
                note={t("waitsSince", {
                  minutes: Math.max(0, Math.floor((now - Date.parse(oldest.startedAt)) / 60_000)),
                })}
              />
            </ul>
          ) : (
            <p className="py-[calc(40*var(--u))] font-semibold text-[length:calc(50*var(--u))]">
              {t("nobodyWaits")}
            </p>
          )}
          {next.length > 0 ? (
            <>
              <h2 className="border-b pt-[calc(30*var(--u))] pb-[calc(16*var(--u))] font-normal text-[length:calc(36*var(--u))] text-ink-2">
                {t("next")}
              </h2>
              <ul>
                {next.map((waiting) => (
                  <WaitingRow key={waiting.conversationId} waiting={waiting} now={now} />
                ))}
              </ul>
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}

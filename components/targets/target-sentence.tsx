"use client";

import { useFormatter } from "next-intl";
import type { CreateTarget, TargetView } from "@/lib/response-times/target-schemas";
import type { TargetChoices } from "./target-choices";
import { usePreview } from "./use-preview";
import { useTargetWords } from "./use-target-words";

type Props = Pick<TargetChoices, "accounts" | "teams" | "hours"> & { wish: CreateTarget | null };

const SCOPE = ["accountId", "channel", "audience", "teamId", "level"] as const;

/** What the change does, from when, and what it would have done to the last weeks. */
export function TargetSentence({ wish, accounts, teams, hours }: Props) {
  const { t, placeOf, timeOf, hoursOf } = useTargetWords();
  const { number } = useFormatter();
  const preview = usePreview(wish);
  if (!wish) return <p className="text-body text-ink-2">{t("sentence.time")}</p>;
  const named: Pick<TargetView, "account" | "team" | "calendar"> = {
    account: accounts.find(({ id }) => id === wish.accountId) ?? null,
    team: teams.find(({ id }) => id === wish.teamId) ?? null,
    calendar: hours.find(({ id }) => id === wish.calendarId) ?? null,
  };
  const isEvery = SCOPE.every((part) => wish[part] === null);
  const share = (count: number) => number(count / Math.max(1, preview?.answered ?? 1), { style: "percent" });
  return (
    <div className="flex min-h-16 flex-col gap-1 border-t pt-3" aria-live="polite">
      <p className="text-body">
        {t(isEvery ? "sentence.doesAll" : "sentence.does", {
          place: placeOf({ ...wish, ...named }),
          time: timeOf(wish.seconds),
          hours: wish.calendarId ? t("sentence.in", { name: hoursOf(named.calendar) }) : t("hours.always"),
        })}
      </p>
      {preview ? (
        <p className="text-ink-2 text-meta">
          {preview.turns === 0
            ? t("sentence.none", { days: preview.days })
            : t("sentence.would", {
                days: preview.days,
                turns: preview.turns,
                answered: preview.answered,
                wished: share(preview.inTimeThen),
                now: share(preview.inTimeNow),
              })}{" "}
          {preview.open > 0 ? t("sentence.open", { open: preview.open }) : null}
        </p>
      ) : null}
    </div>
  );
}

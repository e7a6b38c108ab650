"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Offer } from "@/lib/goodwill/offer-schemas";

const SHOWN = 8;

/** What this person got on all linked handles in twelve months. */
export function GivenBefore({ before }: { before: readonly Offer[] }) {
  const t = useTranslations("goodwill");
  const format = useFormatter();
  return (
    <section aria-label={t("before.title")} className="mt-4 border-t pt-3">
      <h3 className="font-medium text-meta text-ink">{t("before.title")}</h3>
      {before.length === 0 ? (
        <p className="mt-1 text-body text-ink-2">{t("before.none")}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-1">
          {before.slice(0, SHOWN).map(({ id, askedAt, written, kind, state, reason, givenBy }) => (
            <li key={id} className="text-body text-ink-2">
              <span className="tabular-nums text-ink-3">
                {format.dateTime(new Date(askedAt), { day: "numeric", month: "short", year: "numeric" })}
              </span>{" "}
              <strong className="font-semibold text-ink">
                {kind.unit === "money" ? `${written} ${kind.name}` : written}
              </strong>{" "}
              {t(`state.${state}`)} · <span dir="auto">{reason}</span>
              {givenBy ? ` · ${givenBy.displayName}` : null}
            </li>
          ))}
          {before.length > SHOWN ? (
            <li className="text-meta text-ink-3">{t("before.more", { count: before.length - SHOWN })}</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

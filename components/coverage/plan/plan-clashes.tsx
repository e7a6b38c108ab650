"use client";

import { CircleAlert, Lightbulb } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Proposal } from "@/lib/coverage/plan-schemas";
import type { PlanPeople } from "./plan-acts";
import { usePlanWords } from "./use-plan-words";

type Props = { proposal: Proposal; people: PlanPeople };
const SHOWN = 6;
type Relief = NonNullable<Proposal["relief"]>["items"][number];

/** Where nobody more can be found and why, and the cheapest that would help. */
export function PlanClashes({ proposal, people }: Props) {
  const t = useTranslations("roster-plan");
  const words = usePlanWords(proposal.zone);
  const languages = new Intl.DisplayNames(useLocale(), { type: "language" });
  const { clashes, relief } = proposal;
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? "";
  const more = (relief?.items ?? []).flatMap((item) => (item.kind === "more" ? [item] : []));
  const helped = (item: Relief) => {
    if (item.kind === "stretch")
      return t(`relief.stretch.${item.rule as "weekly-hours"}`, {
        name: nameOf(item.agentId),
        by: item.by,
        day: words.date(item.on),
      });
    const at = { day: words.day(item.startAt), start: words.time(item.startAt), end: words.time(item.endAt) };
    return item.kind === "more"
      ? t("relief.more", { people: item.people, ...at })
      : t("relief.no-go", { name: nameOf(item.agentId), ...at });
  };
  return (
    <div className="grid grid-cols-2 gap-6 phone:grid-cols-1">
      <section aria-labelledby="clashes">
        <h3 id="clashes" className="font-semibold text-body">
          {t("clashes.title")}
        </h3>
        <p className="text-ink-3 text-meta">{t("clashes.lead")}</p>
        <ul className="mt-2 divide-y border-y">
          {clashes.slice(0, SHOWN).map(({ startAt, endAt, missing, language, reasons }) => (
            <li key={`${startAt} ${language}`} className="flex gap-2 py-1.5 text-body">
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-red" />
              <span className="min-w-0">
                <span className="figures font-medium">
                  {words.day(startAt)} {words.time(startAt)}–{words.time(endAt)}
                </span>{" "}
                {language === null
                  ? t("clashes.missing", { count: missing })
                  : t("clashes.language", { language: languages.of(language) ?? language })}
                <span className="block text-ink-2 text-meta">
                  {Object.entries(reasons)
                    .sort(([, a], [, b]) => b - a)
                    .map(([rule, count]) =>
                      t("clashes.why", { count, rule: t(`clashes.reasons.${rule as "rest"}`) }),
                    )
                    .join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {clashes.length > SHOWN ? (
          <p className="mt-1 text-ink-3 text-meta">{t("clashes.more", { count: clashes.length - SHOWN })}</p>
        ) : null}
      </section>
      {relief ? (
        <section aria-labelledby="relief">
          <h3 id="relief" className="font-semibold text-body">
            {t("relief.title")}
          </h3>
          <p className="text-ink-3 text-meta">
            {more.length > 0
              ? `${t("relief.sum", {
                  shifts: more.reduce((sum, { people: each }) => sum + each, 0),
                  hours: more.reduce((sum, each) => sum + each.people * hoursOf(each), 0),
                })} `
              : null}
            {relief.missingHours > 0 ? t("relief.rest", { hours: relief.missingHours }) : t("relief.all")}
          </p>
          <ul className="mt-2 divide-y border-y">
            {relief.items.slice(0, SHOWN).map((item) => (
              <li key={JSON.stringify(item)} className="flex gap-2 py-1.5 text-body">
                <Lightbulb aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
                <span className="figures">{helped(item)}</span>
              </li>
            ))}
          </ul>
          {relief.items.length > SHOWN ? (
            <p className="mt-1 text-ink-3 text-meta">
              {t("relief.most", { count: relief.items.length - SHOWN })}
            </p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function hoursOf({ startAt, endAt }: { startAt: string; endAt: string }): number {
  return (Date.parse(endAt) - Date.parse(startAt)) / 3_600_000;
}

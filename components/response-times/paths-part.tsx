"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { Figure } from "@/lib/response-times/report-schemas";
import { FigureButton } from "./figure-button";
import { useFigures } from "./use-figures";

type Props = { overview: Overview; className?: string };

/** How matters went their way: into private, in one answer, from hand to hand, from the post to us. */
export function PathsPart({ overview, className }: Props) {
  const t = useTranslations("response-times");
  const { share, count, locale } = useFigures();
  const { movedToPrivate, oneTouch, handovers, ingestDelay } = overview;
  const each = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const seconds = (value: number | null) =>
    value === null
      ? "–"
      : t("unit.seconds", {
          value: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
        });
  const per = handovers.perConversation === null ? "–" : each.format(handovers.perConversation);
  return (
    <section aria-label={t("paths.title")} className={className}>
      <h2 className="mb-3 font-semibold text-body">{t("paths.title")}</h2>
      <dl className="border-t">
        <Line name={t("paths.moved")} figure="movedToPrivate" shown={share(movedToPrivate.share)}>
          {t("paths.movedOf", { part: count(movedToPrivate.part), of: count(movedToPrivate.of) })}
        </Line>
        <Line name={t("paths.oneTouch")} figure="oneTouch" shown={share(oneTouch.share)}>
          {t("paths.oneTouchOf", { part: count(oneTouch.part), of: count(oneTouch.of) })}
        </Line>
        <Line name={t("paths.handovers")} figure="handovers" shown={per}>
          {t("paths.handoversOf", {
            part: count(handovers.handovers),
            of: count(handovers.conversations),
          })}
        </Line>
        <Line name={t("paths.delay")} figure="ingestDelay" shown={seconds(ingestDelay.p50Seconds)}>
          {t("paths.delayOf", {
            p90: seconds(ingestDelay.p90Seconds),
            most: seconds(ingestDelay.maxSeconds),
            count: count(ingestDelay.n),
          })}
        </Line>
      </dl>
    </section>
  );
}

function Line(props: { name: string; figure: Figure; shown: string; children: ReactNode }) {
  const { name, figure, shown, children } = props;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-b py-1.5">
      <dt className="min-w-44 flex-1">{name}</dt>
      <dd className="figures">
        <FigureButton ask={{ figure, shown }}>
          <span className="font-semibold">{shown}</span>
        </FigureButton>
      </dd>
      <dd className="figures w-full text-ink-3 text-meta">{children}</dd>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ExplainAsk } from "./explain-context";
import { LatestRows } from "./latest-rows";
import { Terms } from "./terms";
import type { Explained } from "./use-explanation";
import { useFigures } from "./use-figures";

type Props = { ask: ExplainAsk; explained: Extract<Explained, { state: "ready" }>; zone: string };

/** The rule, the sum, what was left out, and the latest rows of a figure. */
export function ExplanationView({ ask, explained, zone }: Props) {
  const t = useTranslations("response-times");
  const rules = useTranslations("response-times-rules");
  const { count } = useFigures();
  const { explanation, rows } = explained;
  const left = explanation?.leftOut.filter(({ count: many }) => many > 0) ?? [];
  const reasonOf = (reason: string) => (t.has(`leftOut.${reason}`) ? t(`leftOut.${reason}`) : reason);
  return (
    <>
      <p className="px-4 pt-1 text-ink-2 text-meta text-pretty">
        {explanation && rules.has(explanation.definition)
          ? rules(explanation.definition)
          : t(`means.${ask.figure}`)}
      </p>
      {explanation ? <Terms explanation={explanation} /> : null}
      {left.length > 0 ? (
        <p className="px-4 pb-2 text-ink-3 text-meta">
          {t("explain.leftOut", {
            list: left.map(({ reason, count: many }) => `${count(many)} ${reasonOf(reason)}`).join(", "),
          })}
        </p>
      ) : null}
      <LatestRows rows={rows} zone={zone} />
    </>
  );
}

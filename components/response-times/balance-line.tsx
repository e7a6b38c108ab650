"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Balance } from "@/lib/response-times/overview-schemas";
import { FigureButton } from "./figure-button";
import { useFigures } from "./use-figures";

const MOST = 3;
type Term = Readonly<{ name: string; value: number; inside?: string }>;

/** What came in and what became of it, as a sum that adds up: every term but the first, in interactions. */
export function BalanceLine({ balance }: { balance: Balance }) {
  const t = useTranslations("response-times");
  const { count } = useFigures();
  const terms = useTerms(balance).filter(({ name, value }) => value > 0 || name === "answered");
  return (
    <section aria-label={t("balance.label")} className="border-b px-6 py-3 phone:px-4">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-body text-ink-2">
        <FigureButton ask={{ figure: "received", shown: count(balance.received) }}>
          <strong className="font-semibold text-ink text-large">{count(balance.received)}</strong>{" "}
          {t("balance.received", { count: balance.received })}
        </FigureButton>
        {terms.map(({ name, value, inside }, at) => (
          <Fragment key={name}>
            <span className="text-ink-3">{at === 0 ? "=" : "+"}</span>
            <span className="figures">
              <span className="font-semibold text-ink">{count(value)}</span> {t(`balance.of.${name}`)}
              {inside ? <span className="text-ink-3"> ({inside})</span> : null}
            </span>
          </Fragment>
        ))}
      </p>
    </section>
  );
}

function useTerms(balance: Balance): readonly Term[] {
  const t = useTranslations("response-times");
  const { count } = useFigures();
  const sum = (parts: readonly { count: number }[]) => parts.reduce((all, part) => all + part.count, 0);
  const list = (parts: readonly (readonly [name: string, many: number])[]) =>
    parts
      .filter(([, many]) => many > 0)
      .map(([name, many]) => `${name} ${count(many)}`)
      .join(", ");
  const reasonOf = (reason: string) =>
    reason === "imported" || reason === "" ? t(`closed.${reason || "none"}`) : reason;
  const reasons = balance.closedWithoutAnswer;
  return [
    {
      name: "answered",
      value: balance.answered,
      inside: list([[t("balance.onTheLine"), balance.onTheLine]]),
    },
    {
      name: "closed",
      value: sum(reasons),
      inside: list([
        ...reasons.slice(0, MOST).map(({ reason, count: many }) => [reasonOf(reason), many] as const),
        [t("closed.others"), sum(reasons.slice(MOST))],
      ]),
    },
    { name: "closers", value: balance.closers },
    { name: "spam", value: balance.spam },
    { name: "automatic", value: balance.automatic },
    { name: "bystanders", value: balance.bystanders },
    { name: "removed", value: balance.removed },
    {
      name: "open",
      value: sum(balance.stillOpen),
      inside: list(balance.stillOpen.map(({ age, count: many }) => [t(`age.${age}`), many])),
    },
  ];
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useShare } from "@/components/coverage/prediction/use-share";
import type { HalfHourLoad } from "@/lib/coverage/rules/expected-load";
import { requiredSum, type WorkRule } from "@/lib/coverage/rules/required-sum";
import { SumLine } from "./sum-line";

type Props = { half: HalfHourLoad; rule: WorkRule; title: string };

/** From the arrivals of a half hour to the people to roster, line by line. */
export function RequiredSum({ half, rule, title }: Props) {
  const t = useTranslations("forecast.sum");
  const format = useFormatter();
  const of = requiredSum(half, rule);
  const number = (value: number, digits = 1) => format.number(value, { maximumFractionDigits: digits });
  const share = useShare();
  const events = of.events.map(({ name, factor, added }) =>
    [
      factor === 1 ? "" : t("times", { factor: number(factor, 2), name }),
      added > 0 ? t("plus", { added: number(added), name }) : "",
    ].join(""),
  );
  return (
    <div className="p-4">
      <h3 className="font-semibold text-body">{title}</h3>
      <table className="figures mt-2 w-full border-collapse">
        <caption className="sr-only">{t("caption")}</caption>
        <tbody>
          <SumLine
            name={t("arrivals")}
            sum={`${t("usual", { usual: number(of.usual) })}${events.join("")}`}
            result={number(of.arrivals)}
          />
          <SumLine
            name={t("load")}
            sum={t(of.parallelFactor === 1 ? "loadSum" : "loadSumShared", {
              arrivals: number(of.arrivals),
              seconds: number(of.handlingSeconds, 0),
              parallel: of.parallel,
              factor: number(of.parallelFactor),
              interval: of.intervalSeconds,
            })}
            result={t("erlang", { erlangs: number(of.erlangs, 2) })}
          />
          <SumLine
            name={t("service")}
            sum={t("serviceSum", { share: share(of.serviceShare, 1), seconds: number(of.withinSeconds, 0) })}
            result={number(of.forService, 0)}
          />
          <SumLine
            name={t("occupancy")}
            sum={t("occupancySum", { cap: share(of.occupancyCap), erlangs: number(of.erlangs, 2) })}
            result={number(of.forOccupancy, 0)}
          />
          <SumLine name={t("minimum")} sum={t("minimumSum")} result={number(of.minimumCover, 0)} />
          <SumLine
            name={t("required")}
            sum={t("requiredSum", {
              boundBy: of.boundBy,
              share: share(of.shareWithin, 2),
              seconds: number(of.withinSeconds, 0),
              busy: share(of.occupancy),
            })}
            result={number(of.required, 0)}
            strong
          />
          <SumLine
            name={t("scheduled")}
            sum={t("scheduledSum", { required: number(of.required, 0), shrinkage: share(of.shrinkage) })}
            result={number(of.scheduled, 0)}
            strong
          />
        </tbody>
      </table>
    </div>
  );
}

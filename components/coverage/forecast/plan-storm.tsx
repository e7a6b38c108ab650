"use client";

import { useMemo } from "react";
import { StormCard } from "@/components/coverage/prediction/storm-card";
import type { WeekToPredict } from "@/components/coverage/prediction/use-prediction";

type Props = { week: WeekToPredict; zone: string };

/** The storm over the published plan of the week shown. */
export function PlanStorm({ week, zone }: Props) {
  // What the page hands down is new at every render of it; the same week is simulated once.
  const key = JSON.stringify(week);
  const kept = useMemo(() => JSON.parse(key) as WeekToPredict, [key]);
  return <StormCard week={kept} zone={zone} className="max-w-[560px]" />;
}

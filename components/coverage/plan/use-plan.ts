"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Plan } from "@/lib/coverage/plan-schemas";

const EVERY_MS = 700;
export const isUnderWay = ({ state }: Plan) => state === "waiting" || state === "running";

/** A plan as it is now, read anew while it is worked out. */
export function usePlan(first: Plan | null): readonly [Plan | null, (plan: Plan) => void] {
  const [plan, setPlan] = useState(first);
  const id = plan && isUnderWay(plan) ? plan.id : null;
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const now = await callApi<Plan>(`/coverage/plans/${id}`).catch(() => null);
      if (isGone) return;
      if (now) setPlan(now);
      if (!now || isUnderWay(now)) timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id]);
  return [plan, setPlan];
}

"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { AbuseStanding } from "@/lib/conversations/abuse/abuse-schemas";

const AGAIN_MS = 2000;

/** What stands against a person; asked again while the worker still blocks. */
export function useStanding(customerId: string): { standing: AbuseStanding | null; read: () => void } {
  const [standing, setStanding] = useState<AbuseStanding | null>(null);
  const read = useCallback(() => {
    callApi<AbuseStanding>(`/customers/${customerId}/abuse`).then(setStanding, () => undefined);
  }, [customerId]);
  const isWaiting = standing?.blocks.some(({ state }) => state === "waiting") ?? false;
  useEffect(() => {
    read();
    if (!isWaiting) return undefined;
    const timer = setInterval(read, AGAIN_MS);
    return () => clearInterval(timer);
  }, [read, isWaiting]);
  return { standing, read };
}

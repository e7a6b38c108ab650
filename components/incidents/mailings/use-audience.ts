"use client";

import { useEffect, useRef, useState } from "react";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import type { MailingAudience } from "@/lib/incidents/mailings/mailing-deed-schemas";

/** Counts who gets a mailing, once as it is opened and whenever it was saved; null until it is counted. */
export function useAudience(mailingId: string, changeNumber: number, isCounted: boolean) {
  const [audience, setAudience] = useState<MailingAudience | null>(null);
  const { run, busy, problem } = useApiDeed();
  const counted = useRef(0);
  const count = async () => {
    const done = await run<MailingAudience>(`/mailings/${mailingId}/audience`, { method: "GET" });
    if (done) setAudience(done.value);
  };
  useEffect(() => {
    if (!isCounted || counted.current === changeNumber) return;
    counted.current = changeNumber;
    void count();
  });
  return { audience, count, busy, problem };
}

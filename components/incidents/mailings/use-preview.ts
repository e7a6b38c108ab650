"use client";

import { useState } from "react";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import type { MailingPreview } from "@/lib/incidents/mailings/mailing-deed-schemas";

/** One of the people it goes to, and what the list can say; the letter itself is put together where it is typed. */
export function usePreview(mailingId: string, start: MailingPreview) {
  const [preview, setPreview] = useState(start);
  const { run, busy, problem } = useApiDeed();
  const ask = async (body: { affectedId?: string; search?: string }) => {
    const done = await run<MailingPreview>(`/mailings/${mailingId}/preview`, { method: "POST", body });
    if (done) setPreview(done.value);
  };
  return { preview, ask, busy, problem };
}

"use client";

import { useEffect, useState } from "react";
import type { OutsideMail } from "@/lib/auth/sandbox-mails";
import { callOutside } from "./outside";

/** One address's mails, read anew whenever something happened outside; null until they are known. */
export function useMails(address: string, ledger: number | undefined): readonly OutsideMail[] | null {
  const [known, setKnown] = useState<{ of: string; mails: readonly OutsideMail[] } | null>(null);
  useEffect(() => {
    if (ledger === undefined) return;
    const ended = new AbortController();
    callOutside<{ mails: OutsideMail[] }>(`mails?address=${encodeURIComponent(address)}`, {
      signal: ended.signal,
    })
      .then(({ mails }) => setKnown({ of: address, mails }))
      // The next pulse reads them again.
      .catch(() => {});
    return () => ended.abort();
  }, [address, ledger]);
  return known?.of === address ? known.mails : null;
}

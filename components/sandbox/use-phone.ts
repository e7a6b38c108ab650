"use client";

import { useEffect, useRef, useState } from "react";
import type { Phone } from "@/lib/auth/sandbox-phone";
import { callOutside } from "./outside";

/** One person's phone, read anew whenever something happened outside. */
export function usePhone(username: string, ledger: number | undefined): Phone | null {
  const [phone, setPhone] = useState<Phone | null>(null);
  const wanted = useRef(username);
  wanted.current = username;

  useEffect(() => {
    if (ledger === undefined) return;
    const ended = new AbortController();
    callOutside<Phone>(`phone?as=${encodeURIComponent(username)}`, { signal: ended.signal })
      .then((read) => {
        if (wanted.current === username && !ended.signal.aborted) setPhone(read);
      })
      // The next pulse reads it again.
      .catch(() => {});
    return () => ended.abort();
  }, [username, ledger]);

  return phone?.me.username.toLowerCase() === username.toLowerCase() ? phone : null;
}

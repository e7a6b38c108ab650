"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Lookup } from "@/lib/conversations/call-schemas";
import type { Customer } from "@/lib/customers/schemas";

const WAIT_MS = 250;

/** Who is known by a number while it is typed; null until the desk has said. */
export function useLookup(number: string, accountId: string): Lookup | null {
  const [found, setFound] = useState<{ of: string; lookup: Lookup } | null>(null);
  const asked = number.trim();
  useEffect(() => {
    if (asked.length < 3) return;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      callApi<Lookup>("/calls/lookup", { query: { number: asked, accountId }, signal: ended.signal }).then(
        (lookup) => setFound({ of: asked, lookup }),
        () => {},
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [asked, accountId]);
  return found?.of === asked ? found.lookup : null;
}

/** The name of the person a call is made for; null while it is not known. */
export function usePersonName(customerId: string | null): string | null {
  const [named, setNamed] = useState<{ id: string; name: string } | null>(null);
  useEffect(() => {
    if (!customerId) return;
    const ended = new AbortController();
    callApi<Customer>(`/customers/${customerId}`, { signal: ended.signal }).then(
      ({ id, displayName }) => setNamed({ id, name: displayName }),
      () => {},
    );
    return () => ended.abort();
  }, [customerId]);
  return named?.id === customerId ? named.name : null;
}

"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

/** The query of the page's address, and a way to another one that the back button undoes; what is chosen shows at once. */
export function useAddress(path: string): readonly [string, (query: string) => void] {
  const given = useSearchParams().toString();
  const [query, setQuery] = useState(given);
  useEffect(() => {
    const read = () => setQuery(window.location.search.slice(1));
    window.addEventListener("popstate", read);
    return () => window.removeEventListener("popstate", read);
  }, []);
  const go = useCallback(
    (next: string) => {
      setQuery(next);
      window.history.pushState(null, "", next === "" ? path : `${path}?${next}`);
    },
    [path],
  );
  return [query, go];
}

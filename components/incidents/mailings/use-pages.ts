"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";

interface Page<T> {
  data: T[];
  nextCursor: string | null;
}

/** A list of the API read page by page, the first as it opens; `data` is null until then. */
export function usePages<T>(path: string, query: Readonly<Record<string, string>>) {
  const [page, setPage] = useState<Page<T> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const begun = useRef(false);
  const read = async (cursor: string | null) => {
    try {
      const next = await callApi<Page<T>>(path, { query: { ...query, cursor, limit: 50 } });
      setFailed(false);
      setPage((before) => ({ ...next, data: [...(cursor && before ? before.data : []), ...next.data] }));
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void read(null);
  });
  const cursor = page?.nextCursor ?? null;
  return {
    data: page?.data ?? null,
    hasFailed,
    readMore: cursor ? () => void read(cursor) : null,
    readAnew: () => read(null),
  };
}

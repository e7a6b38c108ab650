"use client";

import { useEffect, useState } from "react";
import { callApi } from "./api";

type PaletteMacro = Readonly<{ id: string; name: string; short?: string | null; text?: string }>;

const ASK_AFTER_MS = 120;
const SHOWN = 5;

/** The macros that fit what is asked, where an answer is open to take them; none where there are no macros. */
export function usePaletteMacros(asked: string, isWanted: boolean): readonly PaletteMacro[] {
  const [found, setFound] = useState<readonly PaletteMacro[]>([]);
  useEffect(() => {
    if (!isWanted || asked === "") return setFound([]);
    const ended = new AbortController();
    const timer = setTimeout(() => {
      callApi<{ data: PaletteMacro[] }>("/macros", { query: { q: asked }, signal: ended.signal }).then(
        ({ data }) => setFound(data.slice(0, SHOWN)),
        () => setFound([]),
      );
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [asked, isWanted]);
  return found;
}

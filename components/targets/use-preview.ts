"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { CreateTarget, TargetPreview } from "@/lib/response-times/target-schemas";

const REST_MS = 350;

/** What a target would have done, asked for when the typing rests; null while it is not known. */
export function usePreview(wish: CreateTarget | null): TargetPreview | null {
  const [preview, setPreview] = useState<TargetPreview | null>(null);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    setPreview(null);
    if (asked === "null") return;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      callApi<TargetPreview>("/targets/preview", {
        method: "POST",
        body: JSON.parse(asked),
        signal: ended.signal,
      }).then(setPreview, () => {});
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [asked]);
  return preview;
}

"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { CallView } from "@/lib/conversations/call-schemas";

const COUNT_AFTER_MS = 400;

/** How many call notes wait for this agent. */
export function CallsBadge() {
  const t = useTranslations("calls");
  const [count, setCount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const countAgain = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      callApi<{ data: CallView[] }>("/calls", { query: { state: "waiting", limit: 100 } }).then(
        ({ data }) => setCount(data.length),
        () => {},
      );
    }, COUNT_AFTER_MS);
  };
  useLive({
    onMessage: ({ event }) => {
      if (event === "call.changed") countAgain();
    },
    onGap: countAgain,
  });
  if (count === 0) return null;
  return (
    <span className="figures rounded-full bg-ink px-1.5 font-semibold text-label text-on-ink max-[1359px]:absolute max-[1359px]:-top-1 max-[1359px]:-right-1">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("page.badge", { count })}</span>
    </span>
  );
}

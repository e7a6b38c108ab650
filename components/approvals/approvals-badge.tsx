"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";

const EVERY_MS = 20_000;

/** How many answers wait for this agent's yes. */
export function ApprovalsBadge() {
  const t = useTranslations("teamwork.approval");
  const [count, setCount] = useState(0);
  const countAgain = () => {
    callApi<{ items: Approval[] }>("/approvals").then(
      ({ items }) => setCount(items.filter(({ mayDecide }) => mayDecide).length),
      () => {},
    );
  };
  useEffect(() => {
    const timer = setInterval(countAgain, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useLive({
    onMessage: ({ event }) => {
      if (event === "notification.created") countAgain();
    },
    onGap: countAgain,
  });
  if (count === 0) return null;
  return (
    <span className="figures rounded-full bg-ink px-1.5 font-semibold text-label text-on-ink max-[1359px]:absolute max-[1359px]:-top-1 max-[1359px]:-right-1">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("badge", { count })}</span>
    </span>
  );
}

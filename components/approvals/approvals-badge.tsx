"use client";

import { useTranslations } from "next-intl";
import { useWaiting } from "./use-waiting";

/** How much waits for this agent's yes: answers, goodwill, mailings, statements, posts. */
export function ApprovalsBadge() {
  const t = useTranslations("teamwork.approval");
  const count = useWaiting(null)?.filter(({ mayDecide }) => mayDecide).length ?? 0;
  if (count === 0) return null;
  return (
    <span className="figures rounded-full bg-ink px-1.5 font-semibold text-label text-on-ink max-[1359px]:absolute max-[1359px]:-top-1 max-[1359px]:-right-1">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("badge", { count })}</span>
    </span>
  );
}

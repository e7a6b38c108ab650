"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";

const EVERY_MS = 60_000;
const PATHS = { offers: "/shift-offers", holes: "/coverage/holes" } as const;

type Row = Readonly<{ state?: string; rangAt?: string | null }>;

/** Offers that can still be answered; holes that were told. */
const isCounted = ({ state = "open", rangAt }: Row) => state === "open" && rangAt !== null;

/** How many shifts this agent is asked to take, or how many holes the plan has. Nothing where there are none. */
export function CoverBadge({ of }: { of: keyof typeof PATHS }) {
  const t = useTranslations("desk.nav");
  const [count, setCount] = useState(0);
  useEffect(() => {
    const read = () =>
      callApi<{ data: readonly Row[] }>(PATHS[of]).then(
        ({ data }) => setCount(data.filter(isCounted).length),
        () => undefined,
      );
    void read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [of]);
  if (count === 0) return null;
  return (
    <span
      title={t(of, { count })}
      aria-hidden="true"
      className={`figures rounded-full px-1.5 font-semibold text-label max-[1359px]:absolute max-[1359px]:-top-1 max-[1359px]:-right-1 ${of === "holes" ? "bg-red-tint text-red" : "bg-ink text-on-ink"}`}
    >
      {count}
    </span>
  );
}

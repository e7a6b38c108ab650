"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Sheet } from "@/components/ui/sheet";
import type { Hours, HoursRows } from "@/lib/coverage/paid-schemas";
import { RowsView } from "./rows-view";

type Props = {
  person: Hours["people"][number];
  month: string;
  isClosed: boolean;
  onClose: () => void;
};

/** Everything one person's month is the sum of, and what was corrected. */
export function RowsSheet({ person, month, isClosed, onClose }: Props) {
  const t = useTranslations("paid-hours.rows");
  const words = useTranslations("admin");
  const [told, setTold] = useState<HoursRows | "failed" | null>(null);
  useEffect(() => {
    let isLeft = false;
    callApi<HoursRows>("/coverage/hours/rows", { query: { month, agentId: person.agentId } }).then(
      (rows) => !isLeft && setTold(rows),
      () => !isLeft && setTold("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [month, person.agentId]);
  return (
    <Sheet
      title={t("title", { name: person.displayName })}
      closeLabel={words("close")}
      open
      onOpenChange={(next) => !next && onClose()}
      className="w-[min(720px,calc(100vw-24px))]"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section tabIndex={0} aria-label={t("label")} className="min-h-0 flex-1 overflow-y-auto p-4">
        {told === null ? <p className="text-body text-ink-2">{t("reading")}</p> : null}
        {told === "failed" ? <p className="text-body text-red">{t("failed")}</p> : null}
        {told && told !== "failed" ? <RowsView told={told} month={month} isClosed={isClosed} /> : null}
      </section>
    </Sheet>
  );
}

"use client";

import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { PracticeRunView } from "@/lib/quality/practice-schemas";
import { FindingList } from "./finding-list";

type Answer = NonNullable<PracticeRunView["steps"][number]["answer"]>;

const TARGET_SECONDS = 600;

/** What is to be said of one answer. */
export function PracticeVerdict({ answer: { seconds, verdict } }: { answer: Answer }) {
  const t = useTranslations("practice");
  return (
    <section aria-label={t("card")} className="rounded-card bg-sunk p-3 text-body">
      <p className="figures">
        {t("time")}: <strong>{t("seconds", { seconds })}</strong>
        {seconds > TARGET_SECONDS ? <span className="text-red"> ({t("slow")})</span> : null}
      </p>
      <ul aria-label={t("had")} className="grid grid-cols-2 gap-x-4 gap-y-1 py-2 max-[600px]:grid-cols-1">
        {verdict.wants.map(({ want, isMet }) => {
          const Mark = isMet ? Check : Minus;
          return (
            <li key={want} className={cn("flex items-center gap-1.5", isMet ? "text-ink" : "font-semibold")}>
              <Mark aria-hidden="true" className="size-4 shrink-0" />
              {t(`wants.${want}`)}
              <span className="sr-only">: {t(isMet ? "met" : "unmet")}</span>
            </li>
          );
        })}
      </ul>
      <FindingList findings={verdict} />
    </section>
  );
}

"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";

export type RosterTold = {
  taken: number;
  there: number;
  faults: { line: number; code: string; why: string }[];
  file: string | null;
};
const SHOWN = 8;

/** What becomes of a roster's rows, and those not taken as a file. */
export function FaultList({ told, isDone }: { told: RosterTold; isDone: boolean }) {
  const t = useTranslations("paid-hours.import");
  const [href, setHref] = useState("");
  const { taken, there, faults, file } = told;
  useEffect(() => {
    if (file === null) return;
    const address = URL.createObjectURL(new Blob([file], { type: "text/csv" }));
    setHref(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return (
    <section aria-live="polite" className="flex flex-col gap-2 text-body">
      <p className="font-semibold">{t(isDone ? "taken" : "would", { count: taken })}</p>
      {there > 0 ? <p className="text-ink-2">{t("there", { count: there })}</p> : null}
      {faults.length > 0 ? (
        <>
          <p className="text-red">{t("faults", { count: faults.length })}</p>
          <ul aria-label={t("faultsLabel")} className="text-meta">
            {faults.slice(0, SHOWN).map(({ line, why }) => (
              <li key={line} className="border-b py-1">
                {t("row", { line, why })}
              </li>
            ))}
          </ul>
          <div>
            <a href={href} download={t("fileName")} className={buttonClass("plain", 28)}>
              <Download aria-hidden="true" />
              {t("faultsFile")}
            </a>
          </div>
        </>
      ) : null}
    </section>
  );
}

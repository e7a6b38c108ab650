"use client";

import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

/** Takes the report away: on paper, or into a spreadsheet. */
export function ReportDeeds({ incidentId }: { incidentId: string }) {
  const t = useTranslations("incident-report");
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button icon={<Printer />} onClick={() => window.print()}>
        {t("print")}
      </Button>
      <a
        href={`/api/v1/incidents/${incidentId}/report?format=csv`}
        download
        className={buttonClass("plain", 32)}
      >
        <Download aria-hidden="true" />
        {t("csv")}
      </a>
    </div>
  );
}

"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { buttonClass } from "@/components/ui/button-class";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { Job } from "@/lib/customers/job-schemas";

const SHOWN = 10;

/** The first rows a job left out, with why, and the file of all of them. */
export function JobErrors({ job }: { job: Pick<Job, "errors" | "errorsUrl" | "failedRows"> }) {
  const t = useTranslations("import");
  const why = useTranslations("errors");
  if (job.errors.length === 0) return null;
  return (
    <section aria-label={t("errors.title")}>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h3 className="font-semibold text-body">{t("errors.title")}</h3>
        <p className="flex-1 text-ink-3 text-meta">
          {t("errors.more", { shown: Math.min(SHOWN, job.errors.length), count: job.failedRows })}
        </p>
        {job.errorsUrl ? (
          <a href={job.errorsUrl} download className={buttonClass("plain", 28)}>
            <Download aria-hidden="true" />
            {t("errors.file")}
          </a>
        ) : null}
      </div>
      <WideTable
        caption={t("errors.title")}
        head={
          <>
            <HeadCell figure>{t("errors.row")}</HeadCell>
            <HeadCell>{t("errors.why")}</HeadCell>
          </>
        }
      >
        {job.errors.slice(0, SHOWN).map(({ line, number, code, values }) => (
          <Row key={`${line} ${number}`}>
            <Cell figure className="w-16">
              {line}
            </Cell>
            <Cell className="py-1 [overflow-wrap:anywhere]">{why(code, plainValues(values))}</Cell>
          </Row>
        ))}
      </WideTable>
    </section>
  );
}

/** Values as a sentence takes them. */
export function plainValues(
  values: Readonly<Record<string, string | number | boolean | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { Explanation } from "@/lib/response-times/overview-schemas";
import { useFigures } from "./use-figures";

/** The arithmetic of a figure, line by line, and what comes out. */
export function Terms({ explanation }: { explanation: Explanation }) {
  const t = useTranslations("response-times");
  const { long, share, count } = useFigures();
  const { terms, value, unit } = explanation;
  const written = { seconds: long, share, count: (many: number | null) => count(many ?? 0) }[unit](value);
  return (
    <table className="figures mx-4 my-2 w-[calc(100%-2rem)] border-collapse text-body">
      <caption className="sr-only">{t("explain.sum")}</caption>
      <tbody>
        {terms.map(({ name, value: many }) => (
          <tr key={name} className="h-7 border-y">
            <th scope="row" className="text-left font-normal">
              {t.has(`term.${name}`) ? t(`term.${name}`) : name}
            </th>
            <td className="text-right">{count(many)}</td>
          </tr>
        ))}
        <tr className="h-7 border-y font-semibold">
          <th scope="row" className="text-left font-semibold">
            {t("explain.result")}
          </th>
          <td className="text-right">{written}</td>
        </tr>
      </tbody>
    </table>
  );
}

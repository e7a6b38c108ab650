"use client";

import { useTranslations } from "next-intl";
import type { Explanation } from "@/lib/response-times/overview-schemas";
import { type Sum, sumOf } from "./sum-of";
import { useFigures } from "./use-figures";

/** The arithmetic of a figure, line by line, and what comes out. */
export function Terms({ explanation }: { explanation: Explanation }) {
  const t = useTranslations("response-times");
  const { long, count, locale } = useFigures();
  const sum = sumOf(explanation);
  const place = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const written = { count, seconds: long, plain: (value: number) => place.format(value) };
  return (
    <table className="figures mx-4 my-2 w-[calc(100%-2rem)] border-collapse text-body">
      <caption className="sr-only">{t("explain.sum")}</caption>
      <tbody>
        {sum.lines.map(({ name, value, unit }) => (
          <tr key={name} className="h-7 border-y">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {t.has(`term.${name}`) ? t(`term.${name}`) : name}
            </th>
            <td className="whitespace-nowrap text-right">{written[unit](value)}</td>
          </tr>
        ))}
        <tr className="h-7 border-y font-semibold">
          <th scope="row" className="py-1 pr-3 text-left font-semibold">
            {t(`explain.how.${sum.how}`)}
          </th>
          <td className="text-right">
            <Result explanation={explanation} sum={sum} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Result({ explanation, sum }: { explanation: Explanation; sum: Sum }) {
  const { long, short, share, count, locale } = useFigures();
  const { value, unit, figure } = explanation;
  const few = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const whole = figure === "handovers" ? few.format : count;
  const comes = { seconds: long, share, count: (many: number | null) => (many === null ? "–" : whole(many)) }[
    unit
  ](value);
  if (!sum.parts || value === null) return comes;
  const [one, other] = sum.parts;
  if (sum.how !== "between") return `${count(one)} ÷ ${count(other)} = ${comes}`;
  return `${short(one)} + ${few.format(sum.weight ?? 0)} × ${short(Math.round(other) - Math.round(one))} = ${comes}`;
}

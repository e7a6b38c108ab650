import { useFormatter } from "next-intl";

/** A part of one as it is said everywhere here: "95 %". */
export function useShare(): (value: number, digits?: number) => string {
  const format = useFormatter();
  return (value, digits = 0) => `${format.number(100 * value, { maximumFractionDigits: digits })} %`;
}

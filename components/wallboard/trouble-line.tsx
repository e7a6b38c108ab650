import { TriangleAlert, WifiOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Trouble } from "./use-board";

/** Says that what is on the wall may be old, and of when it is. */
export function TroubleLine({ trouble, asOfAt }: { trouble: Trouble; asOfAt: string }) {
  const t = useTranslations("wallboard.trouble");
  const format = useFormatter();
  const at = format.dateTime(new Date(asOfAt), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const Sign = trouble === "offline" ? WifiOff : TriangleAlert;
  return (
    <div
      role="alert"
      className="flex items-center gap-[calc(20*var(--u))] rounded-composer bg-red-tint px-[calc(28*var(--u))] py-[calc(14*var(--u))] text-[length:calc(36*var(--u))] leading-tight"
    >
      <Sign aria-hidden="true" className="size-[calc(40*var(--u))] shrink-0 text-red" />
      <p>
        <strong className="font-semibold text-red">{t(trouble)}</strong> {t("asOf", { at })}
      </p>
    </div>
  );
}

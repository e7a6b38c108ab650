import { CircleAlert, Clock, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";

/** How many wait, are late, are due in five minutes: a sign and a word beside every colour. */
export function CountsPart({ board }: { board: Wallboard }) {
  const t = useTranslations("wallboard.counts");
  return (
    <ul aria-label={t("label")} className="flex gap-[calc(64*var(--u))]">
      <Count value={board.waiting} word={t("waiting")} icon={<Hourglass />} />
      <Count value={board.late} word={t("late")} icon={<CircleAlert />} isBad={board.late > 0} />
      <Count value={board.dueSoon} word={t("soon")} icon={<Clock />} />
    </ul>
  );
}

type CountProps = { value: number; word: string; icon: ReactNode; isBad?: boolean };

function Count({ value, word, icon, isBad = false }: CountProps) {
  return (
    <li className={cn(isBad ? "text-red" : "text-ink")}>
      <p className="figures font-bold text-[length:calc(96*var(--u))] leading-none">{value}</p>
      <p
        className={cn(
          "flex items-center gap-[calc(10*var(--u))] whitespace-nowrap text-[length:calc(34*var(--u))] leading-tight [&_svg]:size-[calc(32*var(--u))]",
          isBad ? "text-red" : "text-ink-2",
        )}
      >
        <span aria-hidden="true">{icon}</span>
        {word}
      </p>
    </li>
  );
}

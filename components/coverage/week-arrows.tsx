import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";

type Props = { before: string; after: string; labels: { before: string; after: string } };

/** To the week before and after the one a page shows, by its address. */
export function WeekArrows({ before, after, labels }: Props) {
  return (
    <div className="flex gap-1">
      <a href={`?week=${before}`} className={buttonClass("plain", 28)} aria-label={labels.before}>
        <ChevronLeft aria-hidden="true" />
      </a>
      <a href={`?week=${after}`} className={buttonClass("plain", 28)} aria-label={labels.after}>
        <ChevronRight aria-hidden="true" />
      </a>
    </div>
  );
}

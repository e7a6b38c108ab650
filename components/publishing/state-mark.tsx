import {
  Ban,
  BookOpenCheck,
  CheckCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  CircleX,
  Clock,
  FileX2,
  Hourglass,
  type LucideIcon,
  OctagonPause,
  PencilLine,
  SendHorizontal,
  Smartphone,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { ShownState } from "./shown-state";

/** A shape of its own for each state, so that no colour is needed to tell them apart. */
export const STATE_ICONS: Readonly<Record<ShownState, LucideIcon>> = {
  draft: PencilLine,
  asked: Hourglass,
  returned: Undo2,
  planned: Clock,
  held: OctagonPause,
  stale: BookOpenCheck,
  sending: SendHorizontal,
  sent: CheckCheck,
  unconfirmed: CircleHelp,
  refused: Ban,
  failed: CircleX,
  cancelled: CircleSlash,
  removed: FileX2,
  native: Smartphone,
};

export const isBad = (state: ShownState): boolean => state === "refused" || state === "failed";
/** Not settled yet whether it will leave. */
export const isLoose = (state: ShownState): boolean =>
  state === "draft" || state === "asked" || state === "returned";

type Props = { state: ShownState; iconOnly?: boolean; className?: string };

/** How a post stands, by a shape and a word; red only for what the provider refused or what failed. */
export function StateMark({ state, iconOnly = false, className }: Props) {
  const t = useTranslations("publishing.state");
  const Icon = STATE_ICONS[state] ?? CircleDashed;
  return (
    <span
      className={cn(
        "inline-flex min-w-0 shrink-0 items-center gap-1 font-semibold text-label",
        isBad(state) ? "text-red" : "text-ink-2",
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className={iconOnly ? "sr-only" : "truncate"}>{t(state)}</span>
    </span>
  );
}

"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { HandoverLine } from "@/lib/conversations/handovers/handover-schemas";
import type { HandoverGroup } from "@/lib/conversations/rules/handover-words";
import { type LineActs, type LineRights, SheetLine } from "./sheet-line";

type Props = {
  group: HandoverGroup;
  lines: readonly HandoverLine[];
  at: string | null;
  may: LineRights;
  acts: LineActs & { acceptGroup(): void };
};

/** The lines of one group; what is open of them is accepted at once. */
export function SheetGroup({ group, lines, at, may, acts }: Props) {
  const t = useTranslations("handovers");
  const open = lines.filter(({ state }) => state === "pending").length;
  return (
    <section aria-labelledby={`group-${group}`}>
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <h2 id={`group-${group}`} className="min-w-0 flex-1 text-large">
          {t(`group.${group}`)} <span className="figures font-normal text-ink-3">{lines.length}</span>
        </h2>
        {may.accept && !may.keep && open > 1 ? (
          <Button
            size={28}
            icon={<Check />}
            className="print:hidden"
            aria-label={t("sheet.acceptGroup", { count: open, group: t(`group.${group}`) })}
            onClick={acts.acceptGroup}
          >
            {t("sheet.acceptAll", { count: open })}
          </Button>
        ) : null}
      </div>
      <ul className="border-t">
        {lines.map((line) => (
          <SheetLine key={line.id} line={line} isHere={line.id === at} may={may} acts={acts} />
        ))}
      </ul>
    </section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import type { CoverGap } from "@/lib/coverage/cover-schemas";
import { AskDialog, type AskWish } from "../sick/ask-dialog";
import type { SickActs } from "../sick/sick-acts";
import { type AskedGap, askedGap } from "./ask-address";
import { CoverGrid } from "./cover-grid";
import { CoverStrip } from "./cover-strip";
import { GapList } from "./gap-list";
import { unpackCells } from "./packed-cells";
import { hourly } from "./strip-cell";

type Props = {
  /** Of packCells, in quarters of an hour. */
  packed: string;
  gaps: readonly CoverGap[];
  /** Of the next eight weeks, as the worker keeps them. */
  holes: readonly CoverGap[];
  zone: string;
  nowMs: number;
  /** The question the address came with. */
  first: AskedGap | null;
  ask: SickActs["ask"];
};

const PER_HOUR = 4;
/** Longer ranges are read by the day. */
const STRIP_CELLS = 8 * 24 * PER_HOUR;

/** Cover of a range in all its views, and the way from a gap to who may fill it. */
export function CoverScreen({ packed, gaps, holes, zone, nowMs, first, ask }: Props) {
  const t = useTranslations("cover.page");
  const cells = useMemo(() => unpackCells(packed), [packed]);
  const hours = useMemo(() => hourly(cells, PER_HOUR), [cells]);
  const [asking, setAsking] = useState(first);
  const askFor = (gap: CoverGap) => setAsking(askedGap(gap, nowMs));
  return (
    <>
      {cells.length <= STRIP_CELLS ? <CoverStrip cells={hours} zone={zone} nowMs={nowMs} /> : null}
      <AdminPart id="quarters" title={t("quarters")}>
        <CoverGrid cells={cells} zone={zone} />
      </AdminPart>
      <AdminPart id="gaps" title={t("gaps")}>
        <GapList gaps={gaps} zone={zone} nowMs={nowMs} onAsk={askFor} />
      </AdminPart>
      <AdminPart id="ahead" title={t("ahead")} lead={t("aheadLead")}>
        {holes.length === 0 ? (
          <p className="text-body text-ink-2">{t("aheadNone")}</p>
        ) : (
          <GapList gaps={holes} zone={zone} nowMs={nowMs} onAsk={askFor} />
        )}
      </AdminPart>
      {asking ? (
        <AskDialog
          key={asking.from}
          wish={stretchOf(asking)}
          wanted={asking.wanted}
          ask={ask}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

function stretchOf({ wanted: _, ...stretch }: AskedGap): AskWish {
  return stretch;
}

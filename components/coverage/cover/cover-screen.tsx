"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import type { CoverGap } from "@/lib/coverage/cover-schemas";
import { AskDialog, type AskWish } from "../sick/ask-dialog";
import type { SickActs } from "../sick/sick-acts";
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
  ask: SickActs["ask"];
};

const PER_HOUR = 4;
/** Longer ranges are read by the day. */
const STRIP_CELLS = 8 * 24 * PER_HOUR;

/** Cover of a range in all its views, and the way from a gap to who may fill it. */
export function CoverScreen({ packed, gaps, holes, zone, nowMs, ask }: Props) {
  const t = useTranslations("cover.page");
  const cells = useMemo(() => unpackCells(packed), [packed]);
  const hours = useMemo(() => hourly(cells, PER_HOUR), [cells]);
  const [asking, setAsking] = useState<CoverGap | null>(null);
  return (
    <>
      {cells.length <= STRIP_CELLS ? <CoverStrip cells={hours} zone={zone} nowMs={nowMs} /> : null}
      <AdminPart id="quarters" title={t("quarters")}>
        <CoverGrid cells={cells} zone={zone} />
      </AdminPart>
      <AdminPart id="gaps" title={t("gaps")}>
        <GapList gaps={gaps} zone={zone} nowMs={nowMs} onAsk={setAsking} />
      </AdminPart>
      <AdminPart id="ahead" title={t("ahead")} lead={t("aheadLead")}>
        {holes.length === 0 ? (
          <p className="text-body text-ink-2">{t("aheadNone")}</p>
        ) : (
          <GapList gaps={holes} zone={zone} nowMs={nowMs} onAsk={setAsking} />
        )}
      </AdminPart>
      {asking ? (
        <AskDialog
          key={asking.startAt}
          wish={wishOf(asking, nowMs)}
          wanted={wantedOf(asking)}
          ask={ask}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

const DAY = 86_400_000;

/** A gap is asked for from now on, a day at a time. */
function wishOf({ startAt, endAt, values }: CoverGap, nowMs: number): AskWish {
  const from = Math.max(Date.parse(startAt), nowMs);
  const to = Math.min(Date.parse(endAt), from + DAY);
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(values.language === undefined ? {} : { language: String(values.language) }),
  };
}

function wantedOf({ values: { required = 0, minimum = 0, planned = 0 } }: CoverGap): number {
  return Math.max(1, Math.ceil(Math.max(Number(required), Number(minimum)) - Number(planned)));
}

"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import { AskedWishes } from "./asked-wishes";
import { ClaimTable } from "./claim-table";
import { CostMeter } from "./cost-meter";
import { MakeGoodDeeds } from "./make-good-deeds";
import type { Kind } from "./make-good-draft";
import { MakeGoodForm } from "./make-good-form";

type Props = { makeGood: MakeGood; kinds: readonly Kind[]; isOpen: boolean };

/** One make-good: what it may cost, how people chose, whose wishes wait, and what may be done. */
export function MakeGoodCard({ makeGood, kinds, isOpen }: Props) {
  const t = useTranslations("make-good");
  const format = useFormatter();
  const [isEdited, setIsEdited] = useState(false);
  const { id, name, state, counts, condition, expiresAt } = makeGood;
  const isOver = new Date(expiresAt) <= new Date();
  const until = format.dateTime(new Date(expiresAt), { dateStyle: "medium", timeStyle: "short" });
  const given = counts.reserved + counts.offered + counts.claimed + counts.expired + counts.stopped;
  return (
    <AdminPart
      id={`make-good-${id}`}
      title={<span dir="auto">{name}</span>}
      lead={
        <>
          {t(state === "stopped" ? "state.stopped" : isOver ? "state.over" : "state.open", { until })}{" "}
          {condition === "late" ? t("state.late") : null}
        </>
      }
      actions={
        <div className="flex flex-wrap gap-2">
          {state === "open" && !isEdited ? (
            <Button onClick={() => setIsEdited(true)}>{t("change")}</Button>
          ) : null}
          <a href={`/api/v1/make-goods/${id}/export`} download className={buttonClass("plain")}>
            <Download aria-hidden="true" />
            {t("export")}
          </a>
          {state === "open" && isOpen ? <MakeGoodDeeds makeGood={makeGood} /> : null}
        </div>
      }
    >
      {isEdited ? (
        <MakeGoodForm
          incidentId={makeGood.incidentId}
          makeGood={makeGood}
          kinds={kinds}
          isGiven={given > 0}
          onDone={() => setIsEdited(false)}
          onCancel={() => setIsEdited(false)}
        />
      ) : (
        <div className="flex flex-col gap-5">
          <CostMeter makeGood={makeGood} />
          {counts.asked > 0 ? <AskedWishes makeGood={makeGood} kinds={kinds} /> : null}
          <ClaimTable makeGood={makeGood} total={given} />
        </div>
      )}
    </AdminPart>
  );
}

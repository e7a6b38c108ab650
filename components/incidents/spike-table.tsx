"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Spike } from "@/lib/incidents/spike-schemas";
import { spikeValues } from "./spike-words";

/** Spikes that somebody has seen to. */
export function SpikeTable({ spikes }: { spikes: readonly Spike[] }) {
  const t = useTranslations("incidents.spikes");
  if (spikes.length === 0) return <p className="text-body text-ink-2">{t("noneEarlier")}</p>;
  return (
    <WideTable
      caption={t("earlier")}
      head={
        <>
          <HeadCell>{t("thing")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
        </>
      }
    >
      {spikes.map((spike) => (
        <Row key={spike.id}>
          <NameCell>
            <a href={`/incidents?spike=${spike.id}`} className="text-link">
              {t(`what.${spike.measure}`, spikeValues(spike))}
            </a>{" "}
            <span className="whitespace-nowrap font-normal text-ink-3">
              <When at={spike.startedAt} />
            </span>
          </NameCell>
          <Cell>
            {t(`states.${spike.state}`, {
              name: spike.settled?.by ?? "",
              reason: spike.reason ?? "",
              title: spike.incident?.title ?? "",
            })}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { useChannels } from "@/components/desk/use-channel";
import { AudienceMark } from "@/components/ui/audience-mark";
import { ChannelMark } from "@/components/ui/channel-mark";
import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { TurnRow } from "@/lib/response-times/overview-schemas";
import { CustomerLink } from "./latest-rows";
import { useFigures } from "./use-figures";
import { useMoments } from "./use-moments";

/** Turns, one a line: who, when it began, how long it took, who answered. */
export function RowsTable({ rows, zone }: { rows: readonly TurnRow[]; zone: string }) {
  const t = useTranslations("response-times");
  return (
    <WideTable
      caption={t("rows.title")}
      head={
        <>
          <HeadCell>{t("rows.customer")}</HeadCell>
          <HeadCell>{t("rows.began")}</HeadCell>
          <HeadCell figure unit={t("unit.min")}>
            {t("rows.took")}
          </HeadCell>
          <HeadCell>{t("rows.audience")}</HeadCell>
          <HeadCell>{t("rows.state")}</HeadCell>
          <HeadCell>{t("rows.by")}</HeadCell>
          <HeadCell>{t("rows.team")}</HeadCell>
          <HeadCell>{t("rows.said")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <TurnLine key={`${row.conversationId} ${row.firstInteractionId}`} row={row} zone={zone} />
      ))}
    </WideTable>
  );
}

function TurnLine({ row, zone }: { row: TurnRow; zone: string }) {
  const t = useTranslations("response-times");
  const { instant } = useMoments(zone);
  const { short } = useFigures();
  const words = useChannels()(row.channel);
  const audience = row.audience === "public" ? "public" : "private";
  const reason = row.closeReason;
  const why = reason === "imported" ? t("closed.imported") : reason;
  return (
    <Row>
      <NameCell className="max-w-52">
        <span className="flex items-center gap-2">
          <ChannelMark icon={words.icon} label={words.name} />
          <CustomerLink row={row} />
        </span>
      </NameCell>
      <Cell className="whitespace-nowrap">
        <time dateTime={row.startedAt} title={row.startedAt}>
          {instant(row.startedAt)}
        </time>
      </Cell>
      <Cell figure className={cn("whitespace-nowrap", row.isInTime === false && "font-semibold text-red")}>
        {short(row.seconds)}
      </Cell>
      <Cell>
        <AudienceMark audience={audience} word={words.audience(audience)} />
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">
        {t(`state.${row.state}`)}
        {why ? `: ${why}` : null}
        {row.isInTime === false ? `, ${t("rows.late")}` : null}
      </Cell>
      <Cell className="whitespace-nowrap">
        {row.agent ? (
          <bdi>{row.agent.displayName}</bdi>
        ) : (
          t(row.state === "open" ? "rows.nobody" : "agent.none")
        )}
      </Cell>
      <Cell className="whitespace-nowrap text-ink-2">{row.team?.name ?? "–"}</Cell>
      <Cell className="max-w-80 truncate text-ink-2">
        <bdi>{row.preview ?? ""}</bdi>
      </Cell>
    </Row>
  );
}

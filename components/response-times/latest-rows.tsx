"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { TurnRow } from "@/lib/response-times/overview-schemas";
import { useFigures } from "./use-figures";
import { useMoments } from "./use-moments";

/** The newest turns behind a figure, each leading to its conversation. */
export function LatestRows({ rows, zone }: { rows: readonly TurnRow[]; zone: string }) {
  const t = useTranslations("response-times");
  const { instant } = useMoments(zone);
  const { short } = useFigures();
  const channels = useChannels();
  const { colleagues } = useViewer();
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t("explain.latest")}
      className="border-t px-4"
      head={
        <>
          <HeadCell>{t("explain.latest")}</HeadCell>
          <HeadCell>{t("rows.began")}</HeadCell>
          <HeadCell figure unit={t("unit.min")}>
            {t("rows.took")}
          </HeadCell>
          <HeadCell className="phone:hidden">{t("rows.by")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={`${row.conversationId} ${row.firstInteractionId}`}>
          <NameCell className="max-w-44 phone:max-w-28">
            <span className="flex items-center gap-2">
              <ChannelMark icon={channels(row.channel).icon} label={channels(row.channel).name} />
              <CustomerLink row={row} />
            </span>
          </NameCell>
          <Cell className="whitespace-nowrap">{instant(row.startedAt)}</Cell>
          <Cell
            figure
            className={cn("whitespace-nowrap", row.isInTime === false && "font-semibold text-red")}
          >
            {row.state === "open" ? t("rows.openFor", { wait: short(row.seconds) }) : short(row.seconds)}
          </Cell>
          <Cell className="whitespace-nowrap phone:hidden">
            {row.agent ? (
              <Avatar
                size={20}
                name={row.agent.displayName}
                initials={colleagues.find(({ id }) => id === row.agent?.id)?.initials ?? "?"}
              />
            ) : (
              <span className="text-ink-3">{t(row.state === "open" ? "rows.nobody" : "agent.none")}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** The person of a turn, leading to what was said; without a name where the reader may not open it. */
export function CustomerLink({ row }: { row: TurnRow }) {
  const t = useTranslations("response-times");
  if (row.isHidden || !row.customer) return <span className="truncate text-ink-3">{t("rows.hidden")}</span>;
  return (
    <a href={`/inbox/${row.conversationId}`} className="min-w-0 truncate hover:underline">
      <bdi>{row.customer.displayName}</bdi>
    </a>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { ChannelMark } from "@/components/ui/channel-mark";
import type { ReportRow } from "@/lib/response-times/report-schemas";
import { ChartFrame } from "./chart-frame";
import { type GroupRow, GroupTable } from "./group-table";
import { useFigures } from "./use-figures";
import { useGroupFile } from "./use-group-file";
import { weakestRow } from "./weakest";

type Props = { by: "channel" | "account"; rows: readonly ReportRow[]; className?: string };

/** The figures of every channel, or of every account. */
export function GroupsPart({ by, rows, className }: Props) {
  const t = useTranslations("response-times");
  const channels = useChannels();
  const { accounts } = useViewer();
  const { share, count } = useFigures();
  const named = rows.map((row): GroupRow => {
    const account = by === "account" ? accounts.find(({ id }) => id === row.key) : undefined;
    const words = channels(account?.channel ?? row.key);
    const own = account ? words.handle(account.handle) : by === "channel" ? words.name : row.label;
    const isKnown = by === "channel" || account !== undefined;
    return {
      row,
      name: row.key === "none" ? t("filter.none") : (own ?? row.key),
      ...(isKnown && row.key !== "none" ? { mark: <ChannelMark icon={words.icon} /> } : {}),
    };
  });
  const table = useGroupFile(t(`groups.${by}`), named);
  const weakest = weakestRow(named.map(({ row }) => row));
  const name = named.find(({ row }) => row === weakest)?.name ?? "";
  return (
    <ChartFrame
      title={t(`groups.by.${by}`)}
      detail={t("groups.detail")}
      sentence={
        weakest
          ? t("groups.weakest", { name, share: share(weakest.withinTarget), count: count(weakest.n) })
          : t("groups.none")
      }
      table={table}
      fileName={`response-times-${by}`}
      isTable
      {...(className ? { className } : {})}
    >
      <GroupTable caption={t(`groups.by.${by}`)} head={t(`groups.${by}`)} groupBy={by} rows={named} />
    </ChartFrame>
  );
}

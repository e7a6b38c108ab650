"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import type { ReportRow } from "@/lib/response-times/report-schemas";
import { ChartFrame } from "./chart-frame";
import { type GroupRow, GroupTable } from "./group-table";
import { useFigures } from "./use-figures";
import { useGroupFile } from "./use-group-file";

type Props = { rows: readonly ReportRow[]; className?: string };

/** What each answered beside how much they carried, by name and without ranking. */
export function AgentsPart({ rows, className }: Props) {
  const t = useTranslations("response-times");
  const viewer = useViewer();
  const { count, locale } = useFigures();
  const isNameless = ({ key }: ReportRow) => key === "none" || key === "others";
  const named = rows
    .map((row): GroupRow => {
      const initials = viewer.colleagues.find(({ id }) => id === row.key)?.initials ?? "";
      if (isNameless(row)) {
        return { row, name: t(`agent.${row.key}`), mark: <Avatar tone="empty" /> };
      }
      const tone = row.key === viewer.id ? "self" : "other";
      return {
        row,
        name: row.label ?? t("filter.unknown"),
        mark: <Avatar initials={initials} tone={tone} />,
      };
    })
    .toSorted(
      (one, other) =>
        Number(isNameless(one.row)) - Number(isNameless(other.row)) ||
        one.name.localeCompare(other.name, locale),
    );
  const table = useGroupFile(t("agent.head"), named);
  const unattributed = rows.find(({ key }) => key === "none")?.n ?? 0;
  const hidden = rows.some(({ key }) => key === "others");
  return (
    <ChartFrame
      title={t("agent.title")}
      detail={t("agent.detail")}
      sentence={`${t("agent.unattributed", { count: count(unattributed) })} ${hidden ? t("agent.hidden") : t("agent.fair")}`}
      table={table}
      fileName="response-times-agents"
      isTable
      {...(className ? { className } : {})}
    >
      <GroupTable caption={t("agent.title")} head={t("agent.head")} groupBy="agent" rows={named} withLoad />
    </ChartFrame>
  );
}

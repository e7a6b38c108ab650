"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { Assignment } from "@/lib/conversations/routing/routing-schemas";
import { useBecause } from "./use-because";

const WAYS = ["rule", "turn", "hand", "shift-end", "reopened", "taken-off", "held", "flag"] as const;

/** Everywhere a conversation went and everybody who had it, newest first, each with its reason. */
export function AssignmentsDialog({
  conversationId,
  onClose,
}: {
  conversationId: string;
  onClose: () => void;
}) {
  const t = useTranslations("routed.given");
  const [rows, setRows] = useState<readonly Assignment[] | "failed" | null>(null);
  useEffect(() => {
    callApi<{ data: Assignment[] }>(`/conversations/${conversationId}/assignments`).then(
      ({ data }) => setRows(data),
      () => setRows("failed"),
    );
  }, [conversationId]);
  return (
    <Dialog
      open
      width="medium"
      title={t("title")}
      closeLabel={t("close")}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {rows === null ? (
        <Skeleton className="h-24" />
      ) : rows === "failed" ? (
        <p role="alert" className="text-body text-red">
          {t("failed")}
        </p>
      ) : rows.length === 0 ? (
        <p className="text-body text-ink-2">{t("none")}</p>
      ) : (
        <ol className="flex flex-col gap-3">
          {rows.map((row) => (
            <Step key={`${row.at} ${row.to?.id ?? row.team?.id ?? ""}`} row={row} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Step({ row }: { row: Assignment }) {
  const t = useTranslations("routed.given");
  const format = useFormatter();
  const because = useBecause();
  const way = WAYS.find((each) => each === row.by.how) ?? "other";
  const isTeam = row.by.how === "flag" || row.team !== null;
  const what = row.to
    ? t("agent", { name: row.to.displayName })
    : row.team
      ? t("team", { name: row.team.name })
      : t(isTeam ? "noTeam" : "nobody");
  const reasons = because(row.because);
  return (
    <li className="border-l-2 pl-3 text-body">
      <p className="font-medium">
        {what}
        <span className="font-normal text-ink-2">
          {" · "}
          {t(`by.${way}`, { name: row.by.agent?.displayName ?? "" })}
        </span>
      </p>
      {reasons ? <p className="text-ink-2">{reasons}</p> : null}
      <p className="text-ink-3 text-meta">
        {format.dateTime(new Date(row.at), { dateStyle: "medium", timeStyle: "short" })}
      </p>
    </li>
  );
}

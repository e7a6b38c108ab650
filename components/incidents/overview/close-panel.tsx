"use client";

import { CircleCheck, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { IncidentView } from "@/lib/incidents/incident-schemas";
import { AsideDialog } from "./aside-dialog";
import type { OverviewActs } from "./overview-acts";

type Props = { incident: IncidentView; acts: OverviewActs | null };

/** Whether it may be closed, what still keeps it open, and by whom it was closed. */
export function ClosePanel({ incident, acts }: Props) {
  const t = useTranslations("incident-overview.close");
  const { run, busy, problem } = useDeed();
  const { id, state, counts, closedAt, closedBy } = incident;
  if (state === "closed")
    return (
      <Banner
        icon={<CircleCheck />}
        title={t("closed")}
        className="rounded-card"
        actions={
          acts ? (
            <Button
              size={28}
              disabled={busy}
              onClick={() => void run(() => acts.reopen({ id }), t("opened"))}
            >
              {t("reopen")}
            </Button>
          ) : null
        }
      >
        {t.rich("closedBy", {
          name: closedBy ?? t("program"),
          at: () => (closedAt ? <When at={closedAt} /> : null),
        })}
      </Banner>
    );
  const isDone = counts.waiting === 0;
  return (
    <div className="flex flex-col gap-2">
      <Banner
        icon={isDone ? <CircleCheck /> : <Hourglass />}
        title={isDone ? t(counts.people === 0 ? "empty" : "done", counts) : t("left", counts)}
        className="rounded-card"
        actions={
          acts ? (
            isDone ? (
              <AlertDialog
                title={t("title", { title: incident.title })}
                description={t("text")}
                cancelLabel={t("keep")}
                confirmLabel={t("do")}
                onConfirm={() => void run(() => acts.close({ id }), t("over"))}
                trigger={
                  <Button size={28} variant={counts.people > 0 ? "solid" : "plain"} disabled={busy}>
                    {t("do")}
                  </Button>
                }
              />
            ) : (
              <AsideDialog count={counts.waiting} act={(reason) => acts.setRestAside({ id, reason })} />
            )
          ) : null
        }
      >
        {t("never")}
      </Banner>
      <Problem text={problem} />
    </div>
  );
}

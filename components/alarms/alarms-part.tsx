"use client";

import { BellPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Button } from "@/components/ui/button";
import type { Team } from "@/lib/agents/schemas";
import type { Alarm } from "@/lib/response-times/alarm-schemas";
import type { AlarmActs } from "./alarm-acts";
import { AlarmForm } from "./alarm-form";
import { AlarmRow } from "./alarm-row";

type Props = {
  alarms: readonly Alarm[];
  teams: readonly Team[];
  /** Waiting times of the whole desk are an admin's. */
  mayWatchAll: boolean;
  acts: AlarmActs;
};

/** The alarms, each with what it looks at and whom it tells; one of them or a new one in a form. */
export function AlarmsPart({ alarms, teams, mayWatchAll, acts }: Props) {
  const t = useTranslations("alarms");
  const [open, setOpen] = useState<string | "new" | null>(null);
  const close = () => setOpen(null);
  const form = { teams, mayWatchAll, acts, onDone: close };
  return (
    <AdminPart
      id="alarms"
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        open === "new" ? null : (
          <Button icon={<BellPlus />} onClick={() => setOpen("new")}>
            {t("add")}
          </Button>
        )
      }
    >
      {open === "new" ? <AlarmForm alarm={null} {...form} /> : null}
      {alarms.length === 0 ? <p className="text-body text-ink-2">{t("list.none")}</p> : null}
      <ul className="flex flex-col">
        {alarms.map((alarm) => (
          <li key={alarm.id} className="border-b py-3 last:border-b-0">
            {open === alarm.id ? (
              <AlarmForm alarm={alarm} {...form} />
            ) : (
              <AlarmRow alarm={alarm} acts={acts} onChange={() => setOpen(alarm.id)} />
            )}
          </li>
        ))}
      </ul>
    </AdminPart>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Preferences } from "@/lib/notifications/schemas";
import { MailHours } from "./mail-hours";
import { QuietFields } from "./quiet-fields";
import { WayTable } from "./way-table";

type Props = { preferences: Preferences; save: (input: unknown) => Promise<ActionResult<Preferences>> };

/** What reaches an agent how: by kind, on shift and off; quiet hours; hours of mail. */
export function PreferenceForm({ preferences, save }: Props) {
  const t = useTranslations("notification-settings");
  const [kinds, setKinds] = useState(preferences.kinds);
  const [quiet, setQuiet] = useState(preferences.quiet);
  const [digestHours, setHours] = useState(preferences.digestHours);
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { changeNumber } = preferences;
    await run(() => save({ kinds, quiet, digestHours, changeNumber }), t("saved"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-6" noValidate>
      <AdminPart
        id="kinds"
        title={t("kinds")}
        lead={`${t("kindsLead")} ${t("now", { state: preferences.isOnShift ? "on" : "off" })}`}
      >
        <WayTable kinds={kinds} onChange={setKinds} />
      </AdminPart>
      <div className="grid grid-cols-2 gap-6 max-[900px]:grid-cols-1">
        <AdminPart id="quiet" title={t("quiet")} lead={t("quietLead")}>
          <QuietFields quiet={quiet} onChange={setQuiet} />
        </AdminPart>
        <AdminPart id="mail" title={t("mail")} lead={t("mailLead")}>
          <MailHours hours={digestHours} onChange={setHours} />
        </AdminPart>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}

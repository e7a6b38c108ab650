"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Switch } from "@/components/ui/switch";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  digest: { isOn: boolean; lastAt: string | null };
  isLead: boolean;
  turn: (input: { isOn: boolean }) => Promise<ActionResult<void>>;
};

/** The week's figures by mail, on or off; leads get them, of their teams. */
export function DigestPart({ digest, isLead, turn }: Props) {
  const t = useTranslations("alarms.digest");
  const { run, busy, problem } = useDeed();
  if (!isLead) return <p className="text-body text-ink-2">{t("forLeads")}</p>;
  return (
    <div className="flex flex-col gap-1">
      <Switch
        label={t("on")}
        checked={digest.isOn}
        disabled={busy}
        onChange={(event) => void run(() => turn({ isOn: event.target.checked }), t("saved"))}
      />
      <p className="text-ink-3 text-meta">
        {digest.lastAt ? (
          <>
            {t("last")} <When at={digest.lastAt} />
          </>
        ) : (
          t("noneYet")
        )}
      </p>
      <Problem text={problem} />
    </div>
  );
}

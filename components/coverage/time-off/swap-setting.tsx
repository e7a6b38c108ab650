"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Switch } from "@/components/ui/switch";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { RosterSetting } from "@/lib/coverage/swap-schemas";

type Props = {
  setting: RosterSetting;
  set: (input: unknown) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** Whether a swap waits for a lead. */
export function SwapSetting({ setting, set, mayEdit }: Props) {
  const t = useTranslations("time-off.swaps");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const { swapNeedsApproval, changeNumber } = setting;
  return (
    <div>
      <Switch
        label={t("needsApproval")}
        checked={swapNeedsApproval}
        disabled={!mayEdit || busy}
        onChange={({ target }) =>
          void run(() => set({ swapNeedsApproval: target.checked, changeNumber }), words("saved"))
        }
      />
      <Problem text={problem} />
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { SpikeView } from "@/lib/incidents/spike-schemas";
import { DismissDialog } from "./dismiss-dialog";
import type { IncidentActs } from "./incident-acts";
import { IncidentDialog } from "./incident-dialog";

/** What a lead does with a spike: sees to it, puts it aside with a reason, or opens an incident of it. */
export function SpikeDeeds({ spike, acts }: { spike: SpikeView; acts: IncidentActs }) {
  const t = useTranslations("incidents.deeds");
  const { run, busy, problem } = useDeed();
  const { id, state } = spike;
  if (state === "dismissed" || state === "incident") return null;
  const title = spike.words
    .slice(0, 3)
    .map(({ word }) => word)
    .join(" ");
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <IncidentDialog
          title={t("openOf")}
          variant="solid"
          start={{ title: title.slice(0, 1).toLocaleUpperCase() + title.slice(1), knows: "" }}
          act={(wish) => acts.open({ ...wish, spikeId: id })}
        />
        {state === "open" ? (
          <Button disabled={busy} onClick={() => void run(() => acts.see({ id }), t("seen"))}>
            {t("see")}
          </Button>
        ) : null}
        <DismissDialog act={(reason) => acts.dismiss({ id, reason })} />
      </div>
      <Problem text={problem} />
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { IncidentActs } from "./incident-acts";
import { IncidentDialog } from "./incident-dialog";

type Props = { found: { id: string; name: string } | null; act: IncidentActs["open"] };

/** Opens an incident by hand, or of what a listening query finds. */
export function OpenIncident({ found, act }: Props) {
  const t = useTranslations("incidents.deeds");
  return (
    <IncidentDialog
      title={found ? t("openFound", { name: found.name }) : t("open")}
      start={{ title: found?.name ?? "", knows: "" }}
      act={(wish) => act(found ? { ...wish, queryId: found.id } : wish)}
      isOpen={found !== null}
    />
  );
}

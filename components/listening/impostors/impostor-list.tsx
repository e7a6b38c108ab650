"use client";

import { VenetianMask } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { EmptyState } from "@/components/ui/empty-state";
import type { Impostor } from "@/lib/listening/impostor-schemas";
import type { ImpostorActs } from "./impostor-acts";
import { ImpostorCard } from "./impostor-card";

const STATES: readonly Impostor["state"][] = ["new", "reported", "dismissed"];

type Props = { impostors: readonly Impostor[]; mayDecide: boolean; acts: ImpostorActs };

/** Who could be taken for us: to look at, reported, and who is none. */
export function ImpostorList({ impostors, mayDecide, acts }: Props) {
  const t = useTranslations("impostors");
  if (impostors.length === 0) {
    return (
      <EmptyState icon={<VenetianMask />} title={t("empty")} className="rounded-card border">
        {t("emptyText")}
      </EmptyState>
    );
  }
  return STATES.map((state) => {
    const those = impostors.filter((each) => each.state === state);
    if (those.length === 0 && state !== "new") return null;
    return (
      <AdminPart key={state} id={`impostors-${state}`} title={t(`parts.${state}`)}>
        {those.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
        <ul className="flex flex-col gap-3">
          {those.map((impostor) => (
            <li key={impostor.id}>
              <ImpostorCard impostor={impostor} mayDecide={mayDecide} acts={acts} />
            </li>
          ))}
        </ul>
      </AdminPart>
    );
  });
}
